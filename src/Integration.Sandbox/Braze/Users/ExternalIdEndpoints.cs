using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>New external ids for old, and the end of the old ones. Each item succeeds or fails by itself.</summary>
/// <remarks>Braze documents that errors are arrays that name the position, and one of the texts.</remarks>
internal sealed class ExternalIdEndpoints(BrazeState state) : BrazeEndpoints
{
    public override IReadOnlyList<SandboxEndpoint> All { get; } =
    [
        new(HttpMethod.Post, "users/external_ids/rename", request => Rename(state.Profiles, request)) { Limit = new RateLimitGroup(1_000, TimeSpan.FromMinutes(1)) },
        new(HttpMethod.Post, "users/external_ids/remove", request => Remove(state.Profiles, request)) { Limit = new RateLimitGroup(1_000, TimeSpan.FromMinutes(1)) },
    ];

    private static Reply Rename(SandboxProfiles profiles, SandboxRequest request) =>
        Each(request, "external_id_renames", "external_ids", "rename_errors", node =>
        {
            JsonObject item = node as JsonObject ?? [];
            string? id = WireJson.Text(item["new_external_id"]);
            string? problem = RenameProblem(profiles, item);
            if (problem is null)
            {
                profiles.Rename(profiles.WithExternalId(WireJson.Text(item["current_external_id"])!)!, id!);
            }

            return (id, problem);
        });

    private static string? RenameProblem(SandboxProfiles profiles, JsonObject item)
    {
        if ((UserIdentity.ExternalIdProblem(item["current_external_id"], "current_external_id")
            ?? UserIdentity.ExternalIdProblem(item["new_external_id"], "new_external_id")) is { } problem)
        {
            return problem;
        }

        string current = WireJson.Text(item["current_external_id"])!;
        string changed = WireJson.Text(item["new_external_id"])!;
        if (current == changed)
        {
            return "current_external_id and new_external_id cannot be the same";
        }

        if (profiles.WithExternalId(current) is not { } record)
        {
            return "current_external_id does not exist";
        }

        if (record.ExternalId != current)
        {
            return "current_external_id is deprecated";
        }

        return profiles.WithExternalId(changed) is null ? null : "new_external_id is already in use";
    }

    private static Reply Remove(SandboxProfiles profiles, SandboxRequest request) =>
        Each(request, "external_ids", "removed_ids", "removal_errors", item =>
        {
            if (WireJson.Text(item) is not { } id || profiles.WithExternalId(id) is not { } record)
            {
                return (null, "external_id does not exist");
            }

            if (record.ExternalId == id)
            {
                return (id, "external_id is not deprecated");
            }

            profiles.Forget(record, id);
            return (id, null);
        });

    private static Reply Each(SandboxRequest request, string list, string done, string failed, Func<JsonNode?, (string? Id, string? Problem)> apply)
    {
        if (Batch.Problem(request.Body[list], list) is { } wrong)
        {
            return BrazeReply.Error(400, wrong);
        }

        JsonArray ids = [];
        JsonArray errors = [];
        JsonArray items = request.Body[list]!.AsArray();
        for (int i = 0; i < items.Count; i++)
        {
            (string? id, string? problem) = apply(items[i]);
            if (problem is null)
            {
                ids.Add((JsonNode?)id);
            }
            else
            {
                errors.Add((JsonNode)new JsonArray(i, problem));
            }
        }

        return BrazeReply.Created(new JsonObject { ["message"] = "success", [done] = ids, [failed] = errors });
    }
}
