using System.Collections.Concurrent;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// One call of a sink whose vendor takes one customer at a time: resolves whose each item is, serves the customers side by side, and accounts for
/// every item. After refused credentials nothing more is tried.
/// </summary>
internal sealed class CustomerBatch<TItem>
{
    private readonly IReadOnlyList<TItem> _items;
    private readonly Func<TItem, UserKey> _userOf;
    private readonly IUserKeyResolver _resolver;
    private readonly ConcurrentBag<SinkFailure<TItem>> _failures = [];
    private volatile bool _unauthorized;

    public CustomerBatch(IReadOnlyList<TItem> items, Func<TItem, UserKey> userOf, IUserKeyResolver resolver, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(items, parameterName);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is null)
            {
                throw new ArgumentException($"The item at index {i} is null.", parameterName);
            }
        }

        _items = items;
        _userOf = userOf;
        _resolver = resolver;
    }

    public TItem this[int index] => _items[index];

    /// <summary>Serves each customer with the positions of its items, in the order given.</summary>
    public async Task<SinkResult<TItem>> RunAsync(int maxConcurrency, Func<CustomerId, int[], CancellationToken, Task> serve, CancellationToken cancellationToken)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = maxConcurrency, CancellationToken = cancellationToken };
        List<IGrouping<CustomerId, int>> customers = await ResolveAsync(parallel).ConfigureAwait(false);
        await Parallel.ForEachAsync(
            customers, parallel, async (customer, token) => await serve(customer.Key, [.. customer], token).ConfigureAwait(false)).ConfigureAwait(false);
        return new SinkResult<TItem>(_items.Count - _failures.Count, [.. _failures.OrderBy(failure => failure.Index)]);
    }

    /// <summary>Makes the one call that these items need; what goes wrong becomes their failure.</summary>
    /// <returns>How it failed; <see langword="null"/> when it did not.</returns>
    public async Task<SinkFailureKind?> SendAsync(int[] indexes, Func<Task> call)
    {
        if (indexes.Length == 0)
        {
            return null;
        }

        if (_unauthorized)
        {
            Fail(indexes, SinkFailureKind.Unauthorized, "SessionM refused the credentials of an earlier call; this one was not tried.");
            return SinkFailureKind.Unauthorized;
        }

        try
        {
            await call().ConfigureAwait(false);
            return null;
        }
        catch (IntegrationException e)
        {
            _unauthorized |= e is AuthenticationException;
            SinkFailure<TItem>[] failures = [.. indexes.Select(index => SinkFailure<TItem>.Of(index, _items[index], e))];
            foreach (SinkFailure<TItem> failure in failures)
            {
                _failures.Add(failure);
            }

            return failures[0].Kind;
        }
        catch (ArgumentException e)
        {
            Fail(indexes, SinkFailureKind.Invalid, e.Message);
            return SinkFailureKind.Invalid;
        }
    }

    public void Fail(IEnumerable<int> indexes, SinkFailureKind kind, string reason)
    {
        foreach (int index in indexes)
        {
            _failures.Add(new SinkFailure<TItem>(index, _items[index], kind, reason));
        }
    }

    /// <summary>The items of each customer as SessionM knows them: the resolver may lead two keys to one.</summary>
    private async Task<List<IGrouping<CustomerId, int>>> ResolveAsync(ParallelOptions parallel)
    {
        CustomerId?[] customers = new CustomerId?[_items.Count];
        IEnumerable<IGrouping<UserKey, int>> users = Enumerable.Range(0, customers.Length).GroupBy(index => _userOf(_items[index]));
        await Parallel.ForEachAsync(users, parallel, async (user, token) =>
        {
            CustomerId? customer = await FindCustomerAsync(user, token).ConfigureAwait(false);
            foreach (int index in user)
            {
                customers[index] = customer;
            }
        }).ConfigureAwait(false);
        return [.. Enumerable.Range(0, customers.Length).Where(index => customers[index] is not null).GroupBy(index => customers[index]!.Value)];
    }

    private async Task<CustomerId?> FindCustomerAsync(IGrouping<UserKey, int> user, CancellationToken cancellationToken)
    {
        UserKey? key;
        try
        {
            key = await _resolver.ResolveAsync(user.Key, SessionMClient.ServiceName, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Host code of any kind. Its message may name the user, so only its type is told; the other users keep their account.
            Fail(user, SinkFailureKind.Transient, $"The resolver failed with {e.GetType().Name}; nothing was sent for this user.");
            return null;
        }

        if (key is not { } found)
        {
            Fail(user, SinkFailureKind.UnknownUser, "The resolver knows no key of this user in SessionM.");
            return null;
        }

        try
        {
            if (CustomerId.From(found) is { } customer)
            {
                return customer;
            }

            Fail(user, SinkFailureKind.Invalid, $"SessionM cannot address a customer by {found}. Give a native or external id, or translate the key with an IUserKeyResolver.");
        }
        catch (ArgumentException e)
        {
            Fail(user, SinkFailureKind.Invalid, e.Message);
        }

        return null;
    }
}
