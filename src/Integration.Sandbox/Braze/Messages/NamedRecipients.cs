using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The users that <c>external_user_ids</c> and <c>user_aliases</c> name.</summary>
internal static class NamedRecipients
{
    public const int MaxCount = 50;

    public static string? Problem(JsonObject body)
    {
        if (body["external_user_ids"] is not (null or JsonArray) || body["user_aliases"] is not (null or JsonArray))
        {
            return "'external_user_ids' and 'user_aliases' must be arrays";
        }

        if (Count(body) > MaxCount)
        {
            return "The max number of external_ids and aliases per request was exceeded";
        }

        if (Nodes(body, "external_user_ids").Select(id => UserIdentity.ExternalIdProblem(id, "external_user_ids")).OfType<string>().FirstOrDefault() is { } problem)
        {
            return problem;
        }

        return Nodes(body, "user_aliases").All(alias => UserIdentity.ReadAlias(alias) is not null) ? null : "'user_aliases' is not valid";
    }

    public static int Count(JsonObject body) => Nodes(body, "external_user_ids").Count + Nodes(body, "user_aliases").Count;

    /// <summary>Everybody once, also when an id and an alias are the same user's.</summary>
    public static List<SandboxRecipient> Of(JsonObject body, SandboxProfiles profiles)
    {
        IEnumerable<SandboxRecipient> ids = Nodes(body, "external_user_ids").Select(node => WireJson.Text(node)!).Select(id => new SandboxRecipient
        {
            ExternalUserId = id,
            ProfileId = profiles.WithExternalId(id)?.BrazeId,
            ReachesProfile = profiles.WithExternalId(id) is not null,
        });
        IEnumerable<SandboxRecipient> aliases = Nodes(body, "user_aliases").Select(node => UserIdentity.ReadAlias(node)!).Select(alias => new SandboxRecipient
        {
            Alias = alias,
            ProfileId = profiles.WithAlias(alias)?.BrazeId,
            ReachesProfile = profiles.WithAlias(alias) is not null,
        });
        return [.. ids.Concat(aliases).DistinctBy(r => (object?)r.ProfileId ?? (r.ExternalUserId, r.Alias))];
    }

    private static JsonArray Nodes(JsonObject body, string name) => body[name] as JsonArray ?? [];
}
