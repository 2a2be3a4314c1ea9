using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Names a key of an app.</summary>
internal sealed class SdkAuthenticationKeyReference(string appId, string keyId)
{
    [JsonPropertyName("app_id")]
    public string AppId { get; } = RequiredId.Check(appId, nameof(appId));

    [JsonPropertyName("key_id")]
    public string KeyId { get; } = RequiredId.Check(keyId, nameof(keyId));
}
