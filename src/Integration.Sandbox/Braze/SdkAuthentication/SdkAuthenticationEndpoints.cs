using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>SDK authentication keys. Any <c>app_id</c> is taken for an app's; words and status of the errors are not documented.</summary>
internal sealed class SdkAuthenticationEndpoints : BrazeEndpoints
{
    private const int MaxKeys = 3;
    private const string Route = "app_group/sdk_authentication/";

    private readonly Dictionary<string, List<JsonObject>> _keys = new(StringComparer.Ordinal);

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, Route + "keys", List),
        new(HttpMethod.Post, Route + "create", Create),
        new(HttpMethod.Put, Route + "primary", r => WithKey(r, MakePrimary)),
        new(HttpMethod.Delete, Route + "delete", r => WithKey(r, Delete)),
    ];

    public override void Clear() => _keys.Clear();

    private Reply List(SandboxRequest request) =>
        request.QueryValue("app_id") is { Length: > 0 } appId ? Describe(KeysOf(appId)) : BrazeReply.Error(400, "'app_id' is required");

    private Reply Create(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (Problem(body) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        string appId = WireJson.Text(body["app_id"])!;
        List<JsonObject> keys = KeysOf(appId);
        if (keys.Count == MaxKeys)
        {
            return BrazeReply.Error(400, $"An app has at most {MaxKeys} SDK Authentication keys");
        }

        JsonObject key = new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["rsa_public_key"] = WireJson.Text(body["rsa_public_key_str"]),
            ["description"] = WireJson.Text(body["description"]),
            ["is_primary"] = false,
        };
        _keys[appId] = [.. keys, key];
        if (WireJson.Flag(body["make_primary"]) is true)
        {
            MakePrimary(_keys[appId], key);
        }

        return Reply.Json(201, new JsonObject { ["id"] = key["id"]!.DeepClone() });
    }

    private static string? Problem(JsonObject body)
    {
        if (WireJson.Text(body["app_id"]) is not { Length: > 0 })
        {
            return "'app_id' is required";
        }

        if (string.IsNullOrWhiteSpace(WireJson.Text(body["description"])))
        {
            return "'description' cannot be empty";
        }

        return WireJson.Text(body["rsa_public_key_str"]) is { } key && IsPublicKey(key) ? null : "'rsa_public_key_str' is not a valid RSA public key";
    }

    private static bool IsPublicKey(string text)
    {
        using RSA rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(text);
            return !text.Contains("PRIVATE KEY", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    private Reply WithKey(SandboxRequest request, Func<List<JsonObject>, JsonObject, Reply> answer)
    {
        List<JsonObject> keys = KeysOf(WireJson.Text(request.Body["app_id"]) ?? "");
        string? keyId = WireJson.Text(request.Body["key_id"]);
        return keys.Find(k => WireJson.Text(k["id"]) == keyId) is { } key ? answer(keys, key) : BrazeReply.Error(400, "'key_id' is not a key of this app");
    }

    private static Reply MakePrimary(List<JsonObject> keys, JsonObject primary)
    {
        foreach (JsonObject key in keys)
        {
            key["is_primary"] = key == primary;
        }

        return Describe(keys);
    }

    private static Reply Delete(List<JsonObject> keys, JsonObject key)
    {
        if (key["is_primary"]!.GetValueKind() == JsonValueKind.True)
        {
            return BrazeReply.Error(400, "The primary key can't be deleted");
        }

        keys.Remove(key);
        return Describe(keys);
    }

    private List<JsonObject> KeysOf(string appId) => _keys.GetValueOrDefault(appId) ?? [];

    private static Reply Describe(List<JsonObject> keys) => Reply.Json(200, new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => k.DeepClone())]) });
}
