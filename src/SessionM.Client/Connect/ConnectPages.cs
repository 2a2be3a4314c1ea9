using System.Net;
using System.Runtime.CompilerServices;
using Integration.Abstractions;
using Integration.Http;

namespace SessionM.Client;

/// <summary>
/// A list that Connect gives in pages by <c>skip</c> and <c>take</c>, read as one. Memory stays that of one page and of the ids read last. An item that comes
/// again because the list has changed meanwhile is shown once; items without an id cannot be told apart and count as one. It ends with an error rather than
/// going on for ever, or ending as if it were whole, when the answers contradict themselves.
/// </summary>
/// <typeparam name="TPage">One page.</typeparam>
/// <typeparam name="TItem">What it lists.</typeparam>
internal sealed class ConnectPages<TPage, TItem>(ConnectTransport connect, Operation operation)
{
    /// <summary>Far beyond any of these lists. Every page moves the offset on, so this bounds the calls whatever a server answers.</summary>
    private const int MaxItems = 100_000;

    /// <summary>How many ids before those of the last page are remembered: an item that has moved past more than these meanwhile is shown again.</summary>
    private const int MaxRemembered = 10_000;

    public required Func<TPage, IReadOnlyList<TItem>> Items { get; init; }

    /// <summary>What the page says of the length of the whole list, where it does.</summary>
    public required Func<TPage, long?> Total { get; init; }

    public required Func<TItem, string?> IdOf { get; init; }

    /// <summary>The method that reads one page, for those who get an error from here.</summary>
    public required string PageMethod { get; init; }

    public async IAsyncEnumerable<TItem> ReadAsync(
        int skip, int take, Func<int, CancellationToken, Task<TPage>> readPage, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(SessionMIds.Comparer);
        Queue<string> order = new();
        int offset = skip;
        int lengthBefore = 0;
        while (true)
        {
            TPage page = await readPage(offset, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem> items = Items(page);
            if (items.Count == 0)
            {
                yield break;
            }

            long read = (long)offset + items.Count;
            int known = order.Count;
            List<TItem> news = [.. items.Where(item => IsNew(item) || IdOf(item) is null)];
            if (order.Count == known)
            {
                ThrowIfIncomplete(page, offset, take, lengthBefore);
                yield break;
            }

            foreach (TItem item in news)
            {
                yield return item;
            }

            while (order.Count > MaxRemembered + items.Count)
            {
                seen.Remove(order.Dequeue());
            }

            // Without a total, only an empty page is an end: a page may be short because the server allows no larger one.
            if (read >= Total(page))
            {
                yield break;
            }

            if (read - skip >= MaxItems || read > int.MaxValue)
            {
                throw Contradiction($"has answered {read - skip} items and announces more");
            }

            lengthBefore = items.Count;
            offset = (int)read;
        }

        bool IsNew(TItem item)
        {
            string id = IdOf(item) ?? string.Empty;
            if (!seen.Add(id))
            {
                return false;
            }

            order.Enqueue(id);
            return true;
        }
    }

    /// <summary>
    /// A page of known items is an end when it is the short last one, onto which an item has moved meanwhile, or when there is no total and the page is
    /// not full, so that all items have probably been on it. Otherwise items are missing.
    /// </summary>
    private void ThrowIfIncomplete(TPage page, int offset, int take, int lengthBefore)
    {
        int length = Items(page).Count;
        bool isEnd = Total(page) is { } total ? (long)offset + length >= total && length < lengthBefore : length < take;
        if (!isEnd)
        {
            throw Contradiction($"answered offset {offset} with items of earlier pages only; the tenant seems to ignore 'skip'");
        }
    }

    private MalformedResponseException Contradiction(string what) =>
        connect.Contradiction(operation, HttpStatusCode.OK, $"{operation.Name} {what}. Read single pages with {PageMethod} instead.");
}
