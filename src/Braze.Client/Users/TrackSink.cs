using Integration.Abstractions;
using Integration.Http;

namespace Braze.Client;

/// <summary>
/// Sends the items of a neutral contract through <c>users/track</c> and accounts for every one of them. Requests go one after the other, because
/// Braze promises no order between two of the same user.
/// </summary>
internal sealed class TrackSink(IBrazeUsers users, IUserKeyResolver resolver, Func<TrackLimits> limits)
{
    /// <summary>Sends each item as an object of its own.</summary>
    public Task<SinkResult<TItem>> SendAsync<TItem>(
        IReadOnlyList<TItem> items, Func<TItem, UserKey> userOf, Func<TItem, BrazeUser, TrackItem> convert, CancellationToken cancellationToken) =>
        SendAsync(items, [.. items.Select((item, index) => (userOf(item), new[] { index }))], (indexes, user) => convert(items[indexes[0]], user), cancellationToken);

    /// <summary>Sends each group of items as one object; the items of a group share its fate.</summary>
    public async Task<SinkResult<TItem>> SendAsync<TItem>(
        IReadOnlyList<TItem> items,
        IReadOnlyList<(UserKey User, int[] Indexes)> groups,
        Func<int[], BrazeUser, TrackItem> convert,
        CancellationToken cancellationToken)
    {
        Ledger<TItem> ledger = new(items);
        Dictionary<TrackItem, int[]> indexesOf = new(ReferenceEqualityComparer.Instance);
        foreach ((UserKey user, int[] indexes) in groups)
        {
            if (await ConvertAsync(ledger, user, indexes, convert, cancellationToken).ConfigureAwait(false) is { } converted)
            {
                indexesOf.Add(converted, indexes);
            }
        }

        bool authorized = true;
        foreach (TrackRequest request in TrackBatches.Split(indexesOf.Keys, limits()))
        {
            authorized = authorized
                ? await SendAsync(ledger, request, indexesOf, cancellationToken).ConfigureAwait(false)
                : ledger.Fail(request, indexesOf, SinkFailureKind.Unauthorized, "Braze refused the credentials of an earlier call; this one was not tried.");
        }

        return ledger.Close();
    }

    private async Task<TrackItem?> ConvertAsync<TItem>(
        Ledger<TItem> ledger, UserKey user, int[] indexes, Func<int[], BrazeUser, TrackItem> convert, CancellationToken cancellationToken)
    {
        UserKey? key = await resolver.ResolveAsync(user, BrazeClient.ServiceName, cancellationToken).ConfigureAwait(false);
        if (key is null)
        {
            ledger.Fail(indexes, SinkFailureKind.UnknownUser, "The resolver knows no key of this user in Braze.");
            return null;
        }

        using TrackItemMeter meter = new();
        try
        {
            TrackItem item = convert(indexes, NeutralUser.From(key.Value));
            if (meter.Measure(item, indexes[0], limits().MaxBytes).Problem is not { } problem)
            {
                return item;
            }

            ledger.Fail(indexes, SinkFailureKind.Invalid, problem.Message);
        }
        catch (ArgumentException e)
        {
            ledger.Fail(indexes, SinkFailureKind.Invalid, e.Message);
        }

        return null;
    }

    /// <summary>False when the credentials were refused, so that no later call can succeed.</summary>
    private async Task<bool> SendAsync<TItem>(
        Ledger<TItem> ledger, TrackRequest request, Dictionary<TrackItem, int[]> indexesOf, CancellationToken cancellationToken)
    {
        try
        {
            TrackResult result = await users.TrackAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (TrackFailure failure in result.Failures)
            {
                ledger.Fail(indexesOf[failure.Item], SinkFailureKind.Rejected, VendorText.Clean(failure.Reason) ?? "Braze refused the object without a reason.");
            }

            if (result.UnattributedErrors.Count > 0)
            {
                string reason = $"Braze reported an error that names no object of the request: {VendorText.Clean(result.UnattributedErrors[0].Reason)}";
                ledger.Fail(request, indexesOf, SinkFailureKind.OutcomeUnknown, reason);
            }

            return true;
        }
        catch (IntegrationException e)
        {
            ledger.Fail(request, indexesOf, e);
            return e is not AuthenticationException;
        }
    }

    private sealed class Ledger<TItem>(IReadOnlyList<TItem> items)
    {
        private readonly SortedDictionary<int, SinkFailure<TItem>> _failures = [];

        public void Fail(int[] indexes, SinkFailureKind kind, string reason)
        {
            foreach (int index in indexes)
            {
                _failures.TryAdd(index, new SinkFailure<TItem>(index, items[index], kind, reason));
            }
        }

        public bool Fail(TrackRequest request, Dictionary<TrackItem, int[]> indexesOf, SinkFailureKind kind, string reason)
        {
            foreach (TrackItem item in request.Items)
            {
                Fail(indexesOf[item], kind, reason);
            }

            return false;
        }

        public void Fail(TrackRequest request, Dictionary<TrackItem, int[]> indexesOf, IntegrationException exception)
        {
            foreach (int index in request.Items.SelectMany(item => indexesOf[item]))
            {
                _failures.TryAdd(index, SinkFailure<TItem>.Of(index, items[index], exception));
            }
        }

        public SinkResult<TItem> Close() => new(items.Count - _failures.Count, [.. _failures.Values]);
    }
}
