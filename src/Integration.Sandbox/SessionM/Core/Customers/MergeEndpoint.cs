using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Merges one customer into another for good: points, external ids, events and history move, and the merged customer is found by no query again.</summary>
/// <remarks>SessionM's page names what moves by default; the body and the answer are not public. Tags, offers and the profile of the merged customer are assumed to go with it.</remarks>
internal sealed class MergeEndpoint(SessionMState state)
{
    public IEnumerable<SandboxEndpoint> All =>
        [new(HttpMethod.Post, "priv/v1/apps/{api_key}/external/users/{persistent_external_id}/merge_accounts", Merge)];

    private Reply Merge(SandboxRequest request)
    {
        if (state.Users.FindByExternalId(request.PathValue("persistent_external_id")) is not { } persistent)
        {
            return CoreReply.UserNotFound();
        }

        if (WireJson.Text(request.Body[state.LegacyIdMember]) is not { Length: > 0 } legacyId)
        {
            return CoreReply.Refused("missing_data", $"{state.LegacyIdMember} parameter is missing");
        }

        if (state.Users.FindByExternalId(legacyId) is not { } legacy)
        {
            return CoreReply.UserNotFound();
        }

        if (legacy.UserId == persistent.UserId)
        {
            return CoreReply.Refused("validation", "A user cannot be merged into itself");
        }

        state.Points.Move(legacy.UserId, persistent.UserId);
        state.Events.Move(legacy.UserId, persistent.UserId);
        state.Timelines.Move(legacy.UserId, persistent.UserId);
        state.Users.Merge(legacy, persistent, request.Now);
        return Reply.Json(200, new JsonObject { ["status"] = "ok" });
    }
}
