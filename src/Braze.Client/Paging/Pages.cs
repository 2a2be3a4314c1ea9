using System.Net;
using System.Runtime.CompilerServices;
using Integration.Abstractions;
using Integration.Http;

namespace Braze.Client;

/// <summary>Walks Braze's three styles of lists. None of them can go on for ever when the server ignores the position it is asked for.</summary>
internal static class Pages
{
    /// <summary>Lists by page number: the last page is the first that is not full.</summary>
    /// <param name="operation">The operation that reads a page.</param>
    /// <param name="getPage">Reads the page of a number.</param>
    /// <param name="itemsOf">The page's items.</param>
    /// <param name="idOf">What tells an item from another.</param>
    /// <param name="pageSize">How many items a full page has.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    public static async IAsyncEnumerable<TItem> ByNumberAsync<TPage, TItem>(
        Operation operation,
        Func<int, CancellationToken, Task<TPage>> getPage,
        Func<TPage, IReadOnlyList<TItem>> itemsOf,
        Func<TItem, string?> idOf,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RepeatDetector<PageKey> pages = new();
        for (int number = 0; ; number++)
        {
            IReadOnlyList<TItem> items = itemsOf(await getPage(number, cancellationToken).ConfigureAwait(false));
            if (PageKey.Of(items, idOf) is { } key && pages.HasSeen(key))
            {
                throw Endless(operation, $"for page {number} the items of a page before it");
            }

            foreach (TItem item in items)
            {
                yield return item;
            }

            if (items.Count < pageSize)
            {
                yield break;
            }
        }
    }

    /// <summary>Lists by offset: the last page is the first that is not full.</summary>
    /// <inheritdoc cref="ByNumberAsync{TPage, TItem}"/>
    public static async IAsyncEnumerable<TItem> ByOffsetAsync<TPage, TItem>(
        Operation operation,
        Func<int, CancellationToken, Task<TPage>> getPage,
        Func<TPage, IReadOnlyList<TItem>> itemsOf,
        Func<TItem, string?> idOf,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (TItem item in ByNumberAsync(operation, (number, token) => getPage(number * pageSize, token), itemsOf, idOf, pageSize, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    /// <summary>Lists by cursor: the last page has none.</summary>
    /// <param name="operation">The operation that reads a page.</param>
    /// <param name="getPage">Reads the page of a cursor; null for the first.</param>
    /// <param name="itemsOf">The page's items.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    public static async IAsyncEnumerable<TItem> ByCursorAsync<TPage, TItem>(
        Operation operation,
        Func<string?, CancellationToken, Task<TPage>> getPage,
        Func<TPage, IReadOnlyList<TItem>> itemsOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TPage : CursorPage
    {
        RepeatDetector<string> cursors = new();
        string? cursor = null;
        do
        {
            TPage page = await getPage(cursor, cancellationToken).ConfigureAwait(false);
            foreach (TItem item in itemsOf(page))
            {
                yield return item;
            }

            cursor = page.NextCursor;
            if (cursor is not null && cursors.HasSeen(cursor))
            {
                throw Endless(operation, "a cursor that it has given out before");
            }
        }
        while (cursor is not null);
    }

    // Every page could be read, so no call has failed: none is counted as an attempt.
    internal static MalformedResponseException Endless(Operation operation, string what) => new(
        new CallFailure(BrazeClient.ServiceName, operation.Name, Attempts: 0, IsTransient: false, OutcomeUnknown: false),
        HttpStatusCode.OK,
        responseBody: null,
        $"{BrazeClient.ServiceName} {operation.Name} answered with {what}. The list would never end; read single pages instead.");

    /// <summary>What tells a page from another without keeping it.</summary>
    private readonly record struct PageKey(string First, int Count, int Hash)
    {
        // A page whose items have no ids cannot be told from another.
        public static PageKey? Of<TItem>(IReadOnlyList<TItem> items, Func<TItem, string?> idOf)
        {
            if (items.Count == 0 || idOf(items[0]) is not { } first)
            {
                return null;
            }

            HashCode hash = default;
            foreach (TItem item in items)
            {
                hash.Add(idOf(item), StringComparer.Ordinal);
            }

            return new PageKey(first, items.Count, hash.ToHashCode());
        }
    }
}
