using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A public key with which Braze checks the tokens an app signs its users in with.</summary>
public sealed class SdkAuthenticationKey
{
    /// <summary>The key's id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The RSA public key, in PEM.</summary>
    [JsonPropertyName("rsa_public_key")]
    public string? RsaPublicKey { get; set; }

    /// <summary>What it is for.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Whether it is the app's primary key, which cannot be deleted.</summary>
    [JsonPropertyName("is_primary")]
    public bool? IsPrimary { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
