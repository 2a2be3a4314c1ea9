using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about exports.</summary>
internal static class ExportsSnippets
{
    public static async Task ExportUsersAsync(IBrazeClient braze, IReadOnlyList<string> userIds, List<ExportedUser> profiles, List<string> unknown, CancellationToken ct)
    {
        #region exports-users
        foreach (string[] part in userIds.Chunk(BrazeLimits.ExportIds))
        {
            UserExportResponse answer = await braze.Exports.ExportUsersAsync(
                new UserExportRequest(part.Select(BrazeUser.External)) { FieldsToExport = { ExportFields.ExternalId, ExportFields.Country } }, ct);
            profiles.AddRange(answer.Users);
            unknown.AddRange(answer.InvalidUserIds);
        }
        #endregion
    }

    public static async Task ReadSegmentAsync(IBrazeClient braze, string segmentId, string folder, Action<ExportedUser> handle, Action<string?> log, CancellationToken ct)
    {
        #region exports-segment
        SegmentExportRequest request = new(segmentId, ExportFields.ExternalId, ExportFields.Country) { CustomAttributesToExport = ["tier"] };
        SegmentReadOptions options = new() { OnUnreadableLine = line => log(line.Problem) };     // without it the first such line ends the list
        await foreach (ExportedUser user in braze.Exports.ReadSegmentAsync(request, folder, options, ct))
        {
            handle(user);
        }
        #endregion
    }
}
