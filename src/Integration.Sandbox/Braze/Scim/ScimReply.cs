using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Answers of SCIM, which has an envelope of its own.</summary>
internal static class ScimReply
{
    public const string UserSchema = "urn:ietf:params:scim:schemas:core:2.0:User";

    /// <summary>Documented wording.</summary>
    public static Reply Invalid() => Error(400, "Request is unparsable, syntactically incorrect, or violates schema.");

    public static Reply Error(int status, string detail) => Reply.Json(status, new JsonObject
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:Error"),
        ["status"] = status,
        ["detail"] = detail,
    });

    public static Reply List(IReadOnlyCollection<JsonNode> users) => Reply.Json(200, new JsonObject
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:ListResponse"),
        ["totalResults"] = users.Count,
        ["Resources"] = new JsonArray([.. users]),
    });

    public static Reply Empty(int status) => new(status, ReadOnlyMemory<byte>.Empty, ContentType: null);
}
