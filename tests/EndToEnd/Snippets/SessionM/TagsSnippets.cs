using SessionM.Client;
using SessionM.Client.Csv;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about tags.</summary>
internal static class TagsSnippets
{
    public static async Task<long?> TagAsync(ISessionMClient sessionM, CancellationToken ct)
    {
        #region tags-one
        await sessionM.Tags.SetExpiringAsync(CustomerId.External("C-100"), ["vip"], TimeSpan.FromDays(30), ct);
        CustomerTags counts = await sessionM.Tags.IncrementAsync(CustomerId.External("C-100"), ["visit"], ct);
        #endregion
        return counts.CountOf("visit");
    }

    public static async Task<BulkTagSummary> RunAsync(ISessionMClient sessionM, IAsyncEnumerable<string> members, Action<BulkTagProgress> show, CancellationToken ct)
    {
        #region tags-bulk
        IAsyncEnumerable<TagAssignment> assignments = members.Select(id => TagAssignment.Increment(CustomerId.External(id), "visit"));

        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open("spring.tags");
        BulkTagSummary summary = await sessionM.BulkTags.RunAsync(
            assignments, new BulkTagJob { Checkpoint = checkpoint, Progress = new Progress<BulkTagProgress>(show) }, ct);
        #endregion
        return summary;
    }

    public static async Task FollowAsync(ISessionMClient sessionM, IAsyncEnumerable<TagAssignment> assignments, ITagCheckpoint checkpoint, Action<TagAssignmentResult> keep, CancellationToken ct)
    {
        #region tags-bulk-results
        await foreach (TagAssignmentResult result in sessionM.BulkTags.TagAsync(assignments, new BulkTagJob { Checkpoint = checkpoint }, ct))
        {
            if (!result.IsTagged)
            {
                keep(result);                              // Position, Outcome and Reason may be logged; Assignment names the customer
            }
        }
        #endregion
    }

    public static async Task<long> WriteAsync(IAsyncEnumerable<TagAssignment> assignments, CancellationToken ct)
    {
        #region tags-csv-write
        await using FileStream file = File.Create("tags.csv");
        long rows = await TagCsv.WriteAsync(assignments, file, new TagCsvFormat { CustomerHeader = "customer" }, ct);
        #endregion
        return rows;
    }

    public static async Task<BulkTagSummary> ReadAsync(ISessionMClient sessionM, BulkTagJob job, Action<TagCsvProblem> log, CancellationToken ct)
    {
        #region tags-csv-read
        await using FileStream file = File.OpenRead("tags.csv");
        BulkTagSummary summary = await sessionM.BulkTags.RunAsync(TagCsv.ReadAsync(file, onProblem: log, cancellationToken: ct), job, ct);
        #endregion
        return summary;
    }
}
