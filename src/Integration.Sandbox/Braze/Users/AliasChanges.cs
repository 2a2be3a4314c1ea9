using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary><c>POST /users/alias/new</c> and <c>/users/alias/update</c>. What changes nothing is a success too.</summary>
internal sealed class AliasChanges(SandboxProfiles profiles)
{
    private const string InvalidAlias = "'alias_name' and 'alias_label' are required";

    public Reply Create(SandboxRequest request) =>
        Batch.Problem(request.Body["user_aliases"], "user_aliases") is { } problem
            ? BrazeReply.Error(400, problem)
            : Batch.Run(
                request.Body["user_aliases"]!.AsArray(),
                item => Create(item as JsonObject ?? []),
                processed => new JsonObject { ["aliases_processed"] = processed, ["message"] = "success" });

    public Reply Update(SandboxRequest request) =>
        Batch.Problem(request.Body["alias_updates"], "alias_updates") is { } problem
            ? BrazeReply.Error(400, problem)
            : Batch.Run(request.Body["alias_updates"]!.AsArray(), item => Update(item as JsonObject ?? []), _ => new JsonObject { ["message"] = "success" });

    private string? Create(JsonObject item)
    {
        if (UserIdentity.ReadAlias(item["alias_name"], item["alias_label"]) is not { } alias)
        {
            return InvalidAlias;
        }

        if (item["external_id"] is not { } id)
        {
            if (profiles.WithAlias(alias) is null)
            {
                profiles.Create(alias);
            }

            return null;
        }

        if (UserIdentity.ExternalIdProblem(id, "external_id") is { } problem)
        {
            return problem;
        }

        if (profiles.WithExternalId(WireJson.Text(id)!) is { } record)
        {
            profiles.Link(record, alias);
        }

        return null;
    }

    private string? Update(JsonObject item)
    {
        if (UserIdentity.ReadAlias(item["old_alias_name"], item["alias_label"]) is not { } alias
            || UserIdentity.ReadAlias(item["new_alias_name"], item["alias_label"]) is not { } changed)
        {
            return "'alias_label', 'old_alias_name' and 'new_alias_name' are required";
        }

        profiles.Rename(alias, changed);
        return null;
    }
}
