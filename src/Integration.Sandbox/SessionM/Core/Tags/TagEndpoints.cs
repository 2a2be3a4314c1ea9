using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A customer's tags, by SessionM id and by external id.</summary>
/// <remarks>The JSON of both answers is not documented; a member <c>tags</c> keyed by tag is what SessionM's own mobile SDK reads.</remarks>
internal sealed class TagEndpoints(SessionMState state)
{
    private const string ById = "priv/v1/apps/{api_key}/users/{user_id}/tags";
    private const string ByExternalId = "priv/v1/apps/{api_key}/external/users/{external_id}/tags";

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, ById, r => Post(r, User(r))),
        new(HttpMethod.Post, ByExternalId, r => Post(r, ExternalUser(r))),
        new(HttpMethod.Get, ById, r => List(User(r))),
        new(HttpMethod.Get, ByExternalId, r => List(ExternalUser(r))),
    ];

    private SandboxUser? User(SandboxRequest request) => state.Users.Named(request.PathValue("user_id"));

    private SandboxUser? ExternalUser(SandboxRequest request) => state.Users.NamedExternally(request.PathValue("external_id"));

    private Reply Post(SandboxRequest request, SandboxUser? user)
    {
        if (user is null)
        {
            return CoreReply.UserNotFound();
        }

        if (request.Body["tags"] is not JsonArray { Count: > 0 } tags)
        {
            return CoreReply.Refused("missing_data", "tags parameter is missing");
        }

        if (tags.Any(t => string.IsNullOrWhiteSpace(WireJson.Text(t))))
        {
            return CoreReply.Refused("validation", "tags must be non-empty strings");
        }

        TimeSpan? timeToLive = null;
        if (request.Body.ContainsKey("ttl"))
        {
            if (WireJson.Integer(request.Body["ttl"]) is not (> 0 and <= int.MaxValue and { } seconds))
            {
                return CoreReply.Refused("validation", "ttl must be a positive number of seconds");
            }

            timeToLive = TimeSpan.FromSeconds(seconds);
        }

        // Documented: a tag is a counter or expires, never both. What happens on the attempt is not; refusing it all is assumed.
        return state.Tags.Post(user.UserId, [.. tags.Select(t => WireJson.Text(t)!)], timeToLive) is { } changed
            ? Answer(changed)
            : CoreReply.Refused("validation", "A tag is either a counter or expires, not both");
    }

    private Reply List(SandboxUser? user) =>
        user is null ? CoreReply.UserNotFound() : Answer(state.Tags.Of(user.UserId).Values);

    private static Reply Answer(IEnumerable<SandboxTag> tags)
    {
        JsonObject byName = [];
        foreach (SandboxTag tag in tags)
        {
            byName[tag.Name] = tag.Count is { } count
                ? JsonValue.Create(count)
                : JsonValue.Create(tag.ExpiresAt!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        }

        return CoreReply.Ok("tags", byName);
    }
}
