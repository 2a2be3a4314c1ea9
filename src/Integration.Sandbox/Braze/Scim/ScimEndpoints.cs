using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>Accounts of dashboard users. They are opened by a token of their own, and the caller must say where it calls from.</summary>
internal sealed partial class ScimEndpoints : BrazeEndpoints
{
    private const string Route = "scim/v2/Users";
    private const string NeverSignedIn = "Thursday, January 1, 1970 12:00:00 AM";

    private readonly RateLimitGroup _day = new(5_000, TimeSpan.FromDays(1));
    private readonly List<JsonObject> _users = [];

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, Route, Search) { Limit = _day },
        new(HttpMethod.Get, Route + "/{id}", Get) { Limit = _day },
        new(HttpMethod.Post, Route, Create) { Limit = _day },
        new(HttpMethod.Put, Route + "/{id}", Update) { Limit = _day },
        new(HttpMethod.Delete, Route + "/{id}", Delete) { Limit = _day },
    ];

    public override void Clear() => _users.Clear();

    public static bool Owns(SandboxEndpoint endpoint) => endpoint.Route.StartsWith(Route, StringComparison.Ordinal);

    /// <summary>Checks token and origin. The origin is agreed on in the dashboard, so any is the right one here; the body of a refusal is not documented.</summary>
    public static Reply? Refuse(SandboxRequest request, string token)
    {
        bool allowed = string.Equals(request.Header("Authorization"), $"Bearer {token}", StringComparison.Ordinal)
            && !string.IsNullOrWhiteSpace(request.Header("X-Request-Origin"));
        return allowed ? null : ScimReply.Error(401, "Unauthorized");
    }

    private Reply Search(SandboxRequest request)
    {
        if (Filter().Match(request.QueryValue("filter") ?? "") is not { Success: true } match)
        {
            return ScimReply.Invalid();
        }

        string email = match.Groups["email"].Value;
        return ScimReply.List([.. _users.Where(u => IsOf(u, email)).Select(Looked)]);
    }

    private Reply Get(SandboxRequest request) => Find(request) is { } user ? Reply.Json(200, WithSchema(Looked(user))) : ScimReply.Error(404, "Resource not found");

    private Reply Create(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (!IsComplete(body) || !(WireJson.Text(body["userName"]) is { } email && UserIdentity.IsEmail(email)))
        {
            return ScimReply.Invalid();
        }

        if (_users.Exists(u => IsOf(u, email)))
        {
            return ScimReply.Error(409, "User already exists in the database.");
        }

        JsonObject user = new()
        {
            ["id"] = NewId(),
            ["userName"] = email,
            ["createdAt"] = request.Now.UtcDateTime.ToString("yyyy MMM d, h:mm tt", CultureInfo.InvariantCulture),
        };
        Apply(user, body);
        _users.Add(user);
        return Reply.Json(201, WithSchema(Written(user)));
    }

    private Reply Update(SandboxRequest request)
    {
        if (Find(request) is not { } user)
        {
            return ScimReply.Error(404, "User not found");
        }

        if (!IsComplete(request.Body) || request.Body["permissions"] is not JsonObject)
        {
            return ScimReply.Invalid();
        }

        // The address is not changed here, whatever the body says.
        Apply(user, request.Body);
        return Reply.Json(200, WithSchema(Written(user)));
    }

    private Reply Delete(SandboxRequest request)
    {
        if (Find(request) is not { } user)
        {
            return ScimReply.Error(404, "User not found");
        }

        _users.Remove(user);
        return ScimReply.Empty(204);
    }

    private static bool IsComplete(JsonObject body) =>
        body["schemas"] is JsonArray schemas && schemas.Any(s => WireJson.Text(s) == ScimReply.UserSchema)
        && body["name"] is JsonObject name && WireJson.Text(name["givenName"]) is not null && WireJson.Text(name["familyName"]) is not null
        && WireJson.Text(body["department"]) is not null
        && body["permissions"] is null or JsonObject;

    private static void Apply(JsonObject user, JsonObject body)
    {
        user["name"] = body["name"]!.DeepClone();
        user["department"] = body["department"]!.DeepClone();
        user["permissions"] = ScimPermissions.WithIds(body["permissions"]) ?? new JsonObject();
    }

    private JsonObject? Find(SandboxRequest request)
    {
        string id = request.PathValue("id");
        return _users.Find(u => WireJson.Text(u["id"]) == id);
    }

    private static bool IsOf(JsonObject user, string email) => string.Equals(WireJson.Text(user["userName"]), email, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Looked(JsonObject user)
    {
        JsonObject looked = (JsonObject)user.DeepClone();
        looked["lastSignInAt"] = "N/A";
        return looked;
    }

    // Answers to writing spell a sign-in that never was another way, and leave out when the account was made.
    private static JsonObject Written(JsonObject user)
    {
        JsonObject written = (JsonObject)user.DeepClone();
        written.Remove("createdAt");
        written["lastSignInAt"] = NeverSignedIn;
        return written;
    }

    private static JsonObject WithSchema(JsonObject user)
    {
        user["schemas"] = new JsonArray(ScimReply.UserSchema);
        return user;
    }

    private static string NewId()
    {
        string hex = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return string.Join('-', hex.Chunk(8).Select(c => new string(c)));
    }

    [GeneratedRegex("^userName eq \"(?<email>[^\"]+)\"$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Filter();
}
