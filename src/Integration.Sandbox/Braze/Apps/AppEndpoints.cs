using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Push credentials. They are checked and forgotten; words and status of the errors are not documented.</summary>
internal sealed class AppEndpoints : BrazeEndpoints
{
    private static readonly (string Platform, string[] Members)[] Platforms =
    [
        ("apple", ["certificate", "jwt_key_id", "jwt_team_id", "jwt_bundle_id", "apns_gateway"]),
        ("firebase", ["credential"]),
        ("huawei", ["app_id", "app_secret"]),
        ("kindle", ["client_id", "client_secret"]),
    ];

    public override IReadOnlyList<SandboxEndpoint> All => [new(HttpMethod.Post, "apps/push_credential/update", Update)];

    private static Reply Update(SandboxRequest request) => Problem(request.Body) is { } problem ? BrazeReply.Error(400, problem) : BrazeReply.Success(201);

    private static string? Problem(JsonObject body)
    {
        if (WireJson.Text(body["app_id"]) is not { Length: > 0 })
        {
            return "'app_id' is required";
        }

        (string Platform, string[] Members)[] named = [.. Platforms.Where(p => body[p.Platform] is not null)];
        if (named is not [(string platform, string[] members)])
        {
            return "Exactly one of 'apple', 'firebase', 'huawei' and 'kindle' is required";
        }

        JsonObject? credential = body[platform] as JsonObject;
        if (members.FirstOrDefault(m => WireJson.Text(credential?[m]) is not { Length: > 0 }) is { } missing)
        {
            return $"'{platform}.{missing}' is required";
        }

        return FileProblem(platform, credential!);
    }

    private static string? FileProblem(string platform, JsonObject credential) => platform switch
    {
        "apple" when !IsBase64(credential["certificate"]) => "'apple.certificate' must be Base64",
        "apple" when WireJson.Text(credential["apns_gateway"]) is not ("prod" or "dev") => "'apple.apns_gateway' must be 'prod' or 'dev'",
        "firebase" when !IsBase64(credential["credential"]) => "'firebase.credential' must be Base64",
        _ => null,
    };

    private static bool IsBase64(JsonNode? node) => System.Buffers.Text.Base64.IsValid(WireJson.Text(node));
}
