using System.Collections.Concurrent;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// Audiences as expiring tags: entering sets the tag, one call for each customer, who is resolved first. SessionM documents no way to remove a tag, so leaving is reported as
/// not supported; the tag ends with its lifetime.
/// </summary>
internal sealed class TagAudienceSink(ISessionMTags tags, IUserKeyResolver resolver, Func<AudienceTagOptions> options) : IAudienceSink
{
    public async Task<SinkResult<AudienceChange>> ApplyAsync(IReadOnlyList<AudienceChange> changes, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(changes);
        AudienceTagOptions current = options();
        Account account = new(changes);
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = current.MaxConcurrency, CancellationToken = cancellationToken };
        List<IGrouping<CustomerId, int>> customers = await ResolveAsync(account, parallel).ConfigureAwait(false);
        bool unauthorized = false;
        await Parallel.ForEachAsync(customers, parallel, async (customer, token) =>
        {
            int[] entered = FindEntered(account, customer);
            if (entered.Length == 0)
            {
                return;
            }

            if (unauthorized)
            {
                account.Fail(entered, SinkFailureKind.Unauthorized, "SessionM refused the credentials of an earlier call; this one was not tried.");
                return;
            }

            unauthorized |= !await TryEnterAsync(account, customer.Key, entered, current.TagLifetime, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return account.Close();
    }

    /// <summary>The changes of each customer as SessionM knows them: the resolver may lead two keys to one.</summary>
    private async Task<List<IGrouping<CustomerId, int>>> ResolveAsync(Account account, ParallelOptions parallel)
    {
        CustomerId?[] customers = new CustomerId?[account.Changes.Count];
        IEnumerable<IGrouping<UserKey, int>> users = Enumerable.Range(0, customers.Length).GroupBy(index => account.Changes[index].User);
        await Parallel.ForEachAsync(users, parallel, async (user, token) =>
        {
            CustomerId? customer = await FindCustomerAsync(account, user, token).ConfigureAwait(false);
            foreach (int index in user)
            {
                customers[index] = customer;
            }
        }).ConfigureAwait(false);
        return [.. Enumerable.Range(0, customers.Length).Where(index => customers[index] is not null).GroupBy(index => customers[index]!.Value)];
    }

    private async Task<CustomerId?> FindCustomerAsync(Account account, IGrouping<UserKey, int> user, CancellationToken cancellationToken)
    {
        UserKey? key;
        try
        {
            key = await resolver.ResolveAsync(user.Key, SessionMClient.ServiceName, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Host code of any kind. Its message may name the user, so only its type is told; the other users keep their account.
            account.Fail(user, SinkFailureKind.Transient, $"The resolver failed with {e.GetType().Name}; nothing was sent for this user.");
            return null;
        }

        if (key is not { } found)
        {
            account.Fail(user, SinkFailureKind.UnknownUser, "The resolver knows no key of this user in SessionM.");
            return null;
        }

        try
        {
            if (CustomerId.From(found) is { } customer)
            {
                return customer;
            }

            account.Fail(user, SinkFailureKind.Invalid, $"SessionM cannot address a customer by {found}. Give a native or external id, or translate the key with an IUserKeyResolver.");
        }
        catch (ArgumentException e)
        {
            account.Fail(user, SinkFailureKind.Invalid, e.Message);
        }

        return null;
    }

    private static int[] FindEntered(Account account, IEnumerable<int> indexes)
    {
        List<int> entered = [];
        foreach (IGrouping<string, int> audience in indexes.GroupBy(index => account.Changes[index].Audience, StringComparer.Ordinal))
        {
            // Changes of one audience share the fate of the latest among them: the earlier ones have no effect of their own left.
            if (string.IsNullOrWhiteSpace(audience.Key))
            {
                account.Fail(audience, SinkFailureKind.Invalid, "The audience has no name, so there is no tag to set.");
            }
            else if (audience.Select(index => account.Changes[index]).OrderBy(change => change.At).Last().Movement == AudienceMovement.Exit)
            {
                account.Fail(audience, SinkFailureKind.NotSupported, "SessionM has no operation that removes a tag; the tag ends with its lifetime.");
            }
            else
            {
                entered.AddRange(audience);
            }
        }

        return [.. entered];
    }

    /// <summary>False when the credentials were refused, so that no later call can succeed.</summary>
    private async Task<bool> TryEnterAsync(Account account, CustomerId customer, int[] entered, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        try
        {
            string[] names = [.. entered.Select(index => account.Changes[index].Audience).Distinct(StringComparer.Ordinal)];
            await tags.SetExpiringAsync(customer, names, lifetime, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (IntegrationException e)
        {
            account.Fail(entered, e);
            return e is not AuthenticationException;
        }
        catch (ArgumentException e)
        {
            account.Fail(entered, SinkFailureKind.Invalid, e.Message);
            return true;
        }
    }

    private static void ThrowIfInvalid(IReadOnlyList<AudienceChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i] is null)
            {
                throw new ArgumentException($"The change at index {i} is null.", nameof(changes));
            }
        }
    }

    /// <summary>What became of each change; customers are tagged side by side.</summary>
    private sealed class Account(IReadOnlyList<AudienceChange> changes)
    {
        private readonly ConcurrentBag<SinkFailure<AudienceChange>> _failures = [];

        public IReadOnlyList<AudienceChange> Changes => changes;

        public void Fail(IEnumerable<int> indexes, SinkFailureKind kind, string reason)
        {
            foreach (int index in indexes)
            {
                _failures.Add(new SinkFailure<AudienceChange>(index, changes[index], kind, reason));
            }
        }

        public void Fail(int[] indexes, IntegrationException exception)
        {
            foreach (int index in indexes)
            {
                _failures.Add(SinkFailure<AudienceChange>.Of(index, changes[index], exception));
            }
        }

        public SinkResult<AudienceChange> Close() => new(changes.Count - _failures.Count, [.. _failures.OrderBy(f => f.Index)]);
    }
}
