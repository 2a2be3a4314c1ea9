using Braze.Client;
using Braze.Client.Csv;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of docs/braze-csv.md.</summary>
internal static class CsvSnippets
{
    public static async Task ReadAsync(Action<string?, decimal> visited, Action<CsvProblem> log, CancellationToken ct)
    {
        #region csv-read
        await using FileStream file = File.OpenRead("users.zip");
        await foreach (ExportedCsvUser user in SegmentCsv.ReadZipAsync(file, ct))       // or ReadAsync for a plain CSV file
        {
            foreach (CsvProblem problem in user.Problems)
            {
                log(problem);                                                           // row, column and kind; never the content
            }

            if (user.AdditionalColumns.TryGetNumber("visits", out decimal visits))      // a custom attribute
            {
                visited(user.ExternalId, visits);
            }
        }
        #endregion
    }

    #region csv-attributes
    public static async Task<IReadOnlyList<ImportFile>> ExportMembersAsync(IAsyncEnumerable<Member> members, CancellationToken ct)
    {
        UserImport<Member> import = new(m => BrazeUser.External(m.Id))
        {
            FirstName = m => m.FirstName,
            DateOfBirth = m => m.BirthDate,
            EmailSubscribe = m => m.WantsEmail ? GlobalSubscriptionState.OptedIn : null,
            CustomAttributes =
            {
                { "tier", m => m.Tier },
                { "points", m => m.Points },
                { "member_since", m => m.MemberSince },
            },
        };

        return await import.WriteFilesAsync(members, number => File.Create($"members-{number}.csv"), cancellationToken: ct);
    }
    #endregion

    public static async Task WriteEventsAsync(IAsyncEnumerable<Visit> visits, CancellationToken ct)
    {
        #region csv-events
        EventImport<Visit> import = new("store_visited", v => BrazeUser.External(v.MemberId), v => v.Time)
        {
            Properties = { { "store", v => v.Store }, { "minutes", v => v.Minutes } },      // store_visited.properties.store, …
        };

        await using FileStream file = File.Create("visits.csv");
        ImportFile written = await import.WriteAsync(visits, file, ct);
        #endregion
        _ = written;
    }

    internal sealed record Member(string Id, string? FirstName, DateOnly? BirthDate, bool WantsEmail, string? Tier, long Points, DateTimeOffset MemberSince);

    internal sealed record Visit(string MemberId, DateTimeOffset Time, string Store, int Minutes);
}
