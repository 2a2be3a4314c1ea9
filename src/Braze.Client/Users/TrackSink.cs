using Integration.Abstractions;
using Integration.Http;

namespace Braze.Client;

/// <summary>
/// Sends the items of a neutral contract through <c>users/track</c> and accounts for every one of them. Everybody is resolved and everything
/// converted before the first request; requests go one after the other, because Braze promises no order between two of the same user.
/// </summary>
internal sealed class TrackSink(IBrazeUsers users, IUserKeyResolver resolver, Func<TrackLimits> limits)
{
    /// <summary>Sends each item as an object of its own.</summary>
    public async Task<SinkResult<TItem>> SendEachAsync<TItem>(
        IReadOnlyList<TItem> items, Func<TItem, UserKey> userOf, Func<TItem, BrazeUser, TrackItem> convert, CancellationToken cancellationToken)
    {
        Ledger<TItem> ledger = new(items);
        List<(int Index, BrazeUser User)> resolved = await ResolveAsync(ledger, userOf, cancellationToken).ConfigureAwait(false);
        IEnumerable<Share> shares = resolved.Select(r => new Share([r.Index], () => convert(items[r.Index], r.User)));
        return await SendAsync(ledger, shares, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends the items of each user as one object, and they share its fate. Users are told apart as Braze knows them: the resolver may lead two
    /// keys to one. Items with a problem of their own are left out beforehand.
    /// </summary>
    public async Task<SinkResult<TItem>> SendByUserAsync<TItem>(
        IReadOnlyList<TItem> items,
        Func<TItem, UserKey> userOf,
        Func<TItem, string?> findProblem,
        Func<TItem[], BrazeUser, TrackItem> convert,
        CancellationToken cancellationToken)
    {
        Ledger<TItem> ledger = new(items);
        List<(int Index, BrazeUser User)> resolved = await ResolveAsync(ledger, userOf, cancellationToken).ConfigureAwait(false);
        IEnumerable<Share> shares = resolved
            .Where(r => IsSound(ledger, r.Index, findProblem(items[r.Index])))
            .GroupBy(r => r.User, r => r.Index)
            .Select(user => new Share([.. user], () => convert([.. user.Select(index => items[index])], user.Key)));
        return await SendAsync(ledger, shares, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<(int Index, BrazeUser User)>> ResolveAsync<TItem>(Ledger<TItem> ledger, Func<TItem, UserKey> userOf, CancellationToken cancellationToken)
    {
        List<(int Index, BrazeUser User)> resolved = new(ledger.Items.Count);
        Dictionary<UserKey, Resolved> known = [];
        for (int i = 0; i < ledger.Items.Count; i++)
        {
            UserKey given = userOf(ledger.Items[i]);
            if (!known.TryGetValue(given, out Resolved answer))
            {
                answer = await AskAsync(given, cancellationToken).ConfigureAwait(false);
                known.Add(given, answer);
            }

            if (Name(ledger, i, answer) is { } user)
            {
                resolved.Add((i, user));
            }
        }

        return resolved;
    }

    private async Task<Resolved> AskAsync(UserKey given, CancellationToken cancellationToken)
    {
        try
        {
            return new Resolved(await resolver.ResolveAsync(given, BrazeClient.ServiceName, cancellationToken).ConfigureAwait(false), Problem: null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Host code of any kind. Its message may name the user, so only its type is told; the other items keep their account.
            return new Resolved(Key: null, $"The resolver failed with {e.GetType().Name}; nothing was sent for this user.");
        }
    }

    private static BrazeUser? Name<TItem>(Ledger<TItem> ledger, int index, Resolved answer)
    {
        if (answer.Problem is { } problem)
        {
            ledger.Fail([index], SinkFailureKind.Transient, problem);
            return null;
        }

        if (answer.Key is not { } found)
        {
            ledger.Fail([index], SinkFailureKind.UnknownUser, "The resolver knows no key of this user in Braze.");
            return null;
        }

        try
        {
            return NeutralUser.From(found);
        }
        catch (ArgumentException e)
        {
            ledger.Fail([index], SinkFailureKind.Invalid, e.Message);
            return null;
        }
    }

    private static bool IsSound<TItem>(Ledger<TItem> ledger, int index, string? problem)
    {
        if (problem is not null)
        {
            ledger.Fail([index], SinkFailureKind.Invalid, problem);
        }

        return problem is null;
    }

    private async Task<SinkResult<TItem>> SendAsync<TItem>(Ledger<TItem> ledger, IEnumerable<Share> shares, CancellationToken cancellationToken)
    {
        TrackLimits current = limits();
        List<TrackItem> objects = Convert(ledger, shares, current);
        bool isAuthorized = true;
        foreach (TrackRequest request in TrackBatches.Split(objects, current))
        {
            if (isAuthorized)
            {
                isAuthorized = await TrySendAsync(ledger, request, cancellationToken).ConfigureAwait(false);
                continue;
            }

            ledger.Fail(request, SinkFailureKind.Unauthorized, "Braze refused the credentials of an earlier call; this one was not tried.");
        }

        return ledger.Close();
    }

    private static List<TrackItem> Convert<TItem>(Ledger<TItem> ledger, IEnumerable<Share> shares, TrackLimits limits)
    {
        using TrackItemMeter meter = new();
        int maxBytes = limits.MaxBytes - meter.MeasureEnvelope(partner: null);
        List<TrackItem> objects = [];
        foreach (Share share in shares)
        {
            try
            {
                TrackItem item = share.Convert();
                if (meter.Measure(item, share.Indexes[0], maxBytes).Problem is { } problem)
                {
                    throw problem;
                }

                ledger.Book(item, share.Indexes);
                objects.Add(item);
            }
            catch (ArgumentException e)
            {
                ledger.Fail(share.Indexes, SinkFailureKind.Invalid, e.Message);
            }
        }

        return objects;
    }

    /// <summary>False when the credentials were refused, so that no later call can succeed.</summary>
    private async Task<bool> TrySendAsync<TItem>(Ledger<TItem> ledger, TrackRequest request, CancellationToken cancellationToken)
    {
        try
        {
            TrackResult result = await users.TrackAsync(request, cancellationToken).ConfigureAwait(false);
            ledger.Enter(request, result);
            return true;
        }
        catch (IntegrationException e)
        {
            ledger.Fail(request, e);
            return e is not AuthenticationException;
        }
        catch (ArgumentException e)
        {
            // The host lowered the limits while earlier requests were under way; those must stay accounted for.
            ledger.Fail(request, SinkFailureKind.Invalid, e.Message);
            return true;
        }
    }

    /// <summary>What the resolver said about a key, or why it said nothing.</summary>
    private readonly record struct Resolved(UserKey? Key, string? Problem);

    /// <summary>The items that become one object.</summary>
    private readonly record struct Share(int[] Indexes, Func<TrackItem> Convert);

    /// <summary>Which item became which object, and what became of it. The first entry for an item stands.</summary>
    private sealed class Ledger<TItem>
    {
        private readonly Dictionary<TrackItem, int[]> _indexesOf = new(ReferenceEqualityComparer.Instance);
        private readonly SortedDictionary<int, SinkFailure<TItem>> _failures = [];

        public Ledger(IReadOnlyList<TItem> items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i] is null)
                {
                    throw new ArgumentException($"Item {i} is null; nothing was sent.", nameof(items));
                }
            }

            Items = items;
        }

        public IReadOnlyList<TItem> Items { get; }

        public void Book(TrackItem item, int[] indexes) => _indexesOf.Add(item, indexes);

        public void Enter(TrackRequest request, TrackResult result)
        {
            foreach (TrackFailure failure in result.Failures)
            {
                Fail(_indexesOf[failure.Item], SinkFailureKind.Rejected, failure.Reason);
            }

            foreach (TrackItem item in result.Unconfirmed)
            {
                Fail(_indexesOf[item], SinkFailureKind.OutcomeUnknown, "Braze counted fewer objects than were sent, and named none of those missing.");
            }

            if (result.UnattributedErrors.Count > 0)
            {
                string reason = $"Braze reported an error that names no object of the request: {VendorText.Clean(result.UnattributedErrors[0].Reason)}";
                Fail(request, SinkFailureKind.OutcomeUnknown, reason);
            }
        }

        public void Fail(int[] indexes, SinkFailureKind kind, string reason)
        {
            foreach (int index in indexes)
            {
                _failures.TryAdd(index, new SinkFailure<TItem>(index, Items[index], kind, reason));
            }
        }

        public void Fail(TrackRequest request, SinkFailureKind kind, string reason)
        {
            foreach (TrackItem item in request.Items)
            {
                Fail(_indexesOf[item], kind, reason);
            }
        }

        public void Fail(TrackRequest request, IntegrationException exception)
        {
            foreach (int index in request.Items.SelectMany(item => _indexesOf[item]))
            {
                _failures.TryAdd(index, SinkFailure<TItem>.Of(index, Items[index], exception));
            }
        }

        public SinkResult<TItem> Close() => new(Items.Count - _failures.Count, [.. _failures.Values]);
    }
}
