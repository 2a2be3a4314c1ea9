using System.Runtime.CompilerServices;
using Integration.Http;

namespace Braze.Client;

/// <summary>Reads lists that tell where their next page begins.</summary>
internal static class DataObjectPages
{
    // Braze would cut a larger page to this size without a word.
    public const int MaxSize = 250;

    public static string? QueryOf(QueryString filters, int limit, int offset)
    {
        OffsetRange.ThrowIfInvalid(limit, MaxSize, offset);
        return OffsetRange.AddTo(filters, limit, offset).Build();
    }

    public static async IAsyncEnumerable<TItem> ListAsync<TItem>(
        Operation operation, Func<int, CancellationToken, Task<DataObjectPage<TItem>>> getPage, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TItem : class
    {
        int offset = 0;
        while (true)
        {
            DataObjectPage<TItem> page = await getPage(offset, cancellationToken).ConfigureAwait(false);
            foreach (TItem item in page.Items)
            {
                yield return item;
            }

            if (page.NextAfter(offset) is not { } next)
            {
                yield break;
            }

            if (next <= offset || next > int.MaxValue)
            {
                throw Pages.Endless(operation, $"an offset of the next page that does not come after {offset}");
            }

            offset = (int)next;
        }
    }
}
