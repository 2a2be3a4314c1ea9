using System.Runtime.CompilerServices;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Walks a list that is asked for by <c>skip</c> and <c>take</c> and does not say how long it is.</summary>
internal static class SkipPages
{
    /// <summary>Far beyond any list of one customer. Every page moves the offset on, so this bounds the calls whatever a server answers.</summary>
    private const int MaxRows = 100_000;

    /// <summary>Reads page after page. A row that comes again because rows were added meanwhile is shown once.</summary>
    /// <param name="skip">Where to begin.</param>
    /// <param name="take">How many rows a page is asked for.</param>
    /// <param name="getPage">Reads the page at an offset.</param>
    /// <param name="idOf">What tells a row from another.</param>
    /// <param name="contradiction">Makes the failure of answers that cannot be true.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    public static async IAsyncEnumerable<TRow> ReadAsync<TRow>(
        int skip,
        int take,
        Func<int, CancellationToken, Task<IReadOnlyList<TRow>>> getPage,
        Func<TRow, string?> idOf,
        Func<string, MalformedResponseException> contradiction,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        int read = 0;
        while (true)
        {
            IReadOnlyList<TRow> rows = await getPage(skip + read, cancellationToken).ConfigureAwait(false);

            // Only an empty page is an end: one may be short because the server allows no larger one.
            if (rows.Count == 0)
            {
                yield break;
            }

            List<TRow> news = [.. rows.Where(row => idOf(row) is not { } id || seen.Add(id))];
            if (read > 0 && news.All(row => idOf(row) is null))
            {
                ThrowIfIncomplete(rows, skip + read, take, idOf, contradiction);
                yield break;
            }

            foreach (TRow row in news)
            {
                yield return row;
            }

            read += rows.Count;
            if (read >= MaxRows || skip > int.MaxValue - read)
            {
                throw contradiction($"has answered {read} rows of one customer and does not end");
            }
        }
    }

    /// <summary>
    /// A page of known rows that is not full reaches to the list's end, so nothing is left. A full one, or one whose rows have no ids to tell them apart
    /// by, may come from a server that takes no notice of the offset: then rows are missing.
    /// </summary>
    private static void ThrowIfIncomplete<TRow>(
        IReadOnlyList<TRow> rows, int skip, int take, Func<TRow, string?> idOf, Func<string, MalformedResponseException> contradiction)
    {
        if (rows.Count >= take || rows.Any(row => idOf(row) is null))
        {
            throw contradiction($"answered offset {skip} with rows of earlier pages, or with rows that have no id; the tenant seems to ignore 'skip'");
        }
    }
}
