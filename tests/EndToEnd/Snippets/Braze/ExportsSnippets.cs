using System.Text.Json;
using System.Text.Json.Nodes;
using Braze.Client;
using Integration.Sandbox;

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

    public static async Task ReadSegmentAsync(IBrazeClient braze, string segmentId, string folder, Action<ExportedUser, string?> handle, Action<string?> log, CancellationToken ct)
    {
        #region exports-segment
        SegmentExportRequest request = new(segmentId, ExportFields.ExternalId, ExportFields.Country) { CustomAttributesToExport = ["tier"] };
        SegmentReadOptions options = new() { OnUnreadableLine = line => log(line.Problem) };     // without it the first such line ends the list
        await foreach (ExportedUser user in braze.Exports.ReadSegmentAsync(request, folder, options, ct))
        {
            string? tier = user.CustomAttributes.TryGetValue("tier", out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            handle(user, tier);
        }
        #endregion
    }

    public static void Sandbox(SandboxServer sandbox)
    {
        #region exports-sandbox
        sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["tier"] = "gold" });
        sandbox.Braze.Segments.Add(new SandboxSegment("s-1", "gold") { Members = profile => profile["tier"]?.GetValue<string>() == "gold" });
        #endregion
    }
}
