using System.Runtime.CompilerServices;

namespace Braze.Client;

/// <summary>Sends any number of items through the calls of <see cref="IBrazeUsers"/> that take 50: aliases, identify, merge, delete, external ids.</summary>
public static class UserBatches
{
    /// <summary>Sends items 50 at a time, one call after the other, in their order.</summary>
    /// <typeparam name="TItem">The items.</typeparam>
    /// <typeparam name="TAnswer">What one call returns.</typeparam>
    /// <param name="items">The items, in any number; read once, while sending.</param>
    /// <param name="send">The call, for example <c>braze.Users.MergeAsync</c>.</param>
    /// <param name="cancellationToken">Cancels the current call and ends the enumeration.</param>
    /// <returns>The answer of each call, in order. The next call is made when the next answer is asked for.</returns>
    /// <remarks>
    /// Splitting is safe because Braze treats every item by itself. What a failing call throws comes through, after the answers of all calls
    /// before it: they have taken effect. Users to delete are to be named by one kind of identifier in each call: group them by kind first.
    /// </remarks>
    public static IAsyncEnumerable<TAnswer> SendAsync<TItem, TAnswer>(
        IEnumerable<TItem> items, Func<IReadOnlyList<TItem>, CancellationToken, Task<TAnswer>> send, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(send);
        return EnumerateAsync(items, send, cancellationToken);
    }

    private static async IAsyncEnumerable<TAnswer> EnumerateAsync<TItem, TAnswer>(
        IEnumerable<TItem> items, Func<IReadOnlyList<TItem>, CancellationToken, Task<TAnswer>> send, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (TItem[] batch in items.Chunk(BrazeLimits.IdentityItems))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await send(batch, cancellationToken).ConfigureAwait(false);
        }
    }
}
