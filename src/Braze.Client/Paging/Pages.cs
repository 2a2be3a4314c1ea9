using System.Runtime.CompilerServices;

namespace Braze.Client;

/// <summary>Walks Braze's three styles of lists. None of them can go on for ever when the server ignores the position it is asked for.</summary>
internal static class Pages
{
    /// <summary>Lists by page number: the last page is the first that is not full.</summary>
    /// <param name="getPage">Reads the page of a number.</param>
    /// <param name="itemsOf">The page's items.</param>
    /// <param name="idOf">What tells an item from another.</param>
    /// <param name="pageSize">How many items a full page has.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    public static async IAsyncEnumerable<TItem> ByNumberAsync<TPage, TItem>(
        Func<int, CancellationToken, Task<TPage>> getPage,
        Func<TPage, IReadOnlyList<TItem>> itemsOf,
        Func<TItem, string?> idOf,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? lastFirst = null;
        for (int number = 0; ; number++)
        {
            IReadOnlyList<TItem> items = itemsOf(await getPage(number, cancellationToken).ConfigureAwait(false));
            lastFirst = ThrowIfRepeated(items, idOf, lastFirst, $"page {number}");
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
        Func<int, CancellationToken, Task<TPage>> getPage,
        Func<TPage, IReadOnlyList<TItem>> itemsOf,
        Func<TItem, string?> idOf,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (TItem item in ByNumberAsync((number, token) => getPage(number * pageSize, token), itemsOf, idOf, pageSize, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    /// <summary>Lists by cursor: the last page has none.</summary>
    /// <param name="getPage">Reads the page of a cursor; null for the first.</param>
    /// <param name="itemsOf">The page's items.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    public static async IAsyncEnumerable<TItem> ByCursorAsync<TPage, TItem>(
        Func<string?, CancellationToken, Task<TPage>> getPage,
        Func<TPage, IReadOnlyList<TItem>> itemsOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TPage : CursorPage
    {
        string? cursor = null;
        do
        {
            TPage page = await getPage(cursor, cancellationToken).ConfigureAwait(false);
            foreach (TItem item in itemsOf(page))
            {
                yield return item;
            }

            if (page.NextCursor is not null && page.NextCursor == cursor)
            {
                throw Repeats("the cursor it was asked with");
            }

            cursor = page.NextCursor;
        }
        while (cursor is not null);
    }

    private static string? ThrowIfRepeated<TItem>(IReadOnlyList<TItem> items, Func<TItem, string?> idOf, string? lastFirst, string position)
    {
        string? first = items.Count > 0 ? idOf(items[0]) : null;
        return first is not null && first == lastFirst ? throw Repeats($"for {position} the items of the page before it") : first;
    }

    internal static InvalidOperationException Repeats(string what) =>
        new($"Braze answered with {what}. The list would never end; read single pages instead.");
}
