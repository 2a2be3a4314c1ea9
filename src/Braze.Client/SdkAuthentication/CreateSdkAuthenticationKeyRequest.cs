using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A key to add to an app, which may have three.</summary>
/// <param name="appId">The app's API identifier.</param>
/// <param name="rsaPublicKey">The RSA public key, in PEM.</param>
/// <param name="description">What it is for.</param>
/// <exception cref="ArgumentException">A value is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/sdk_authentication/post_create_sdk_authentication_key.</remarks>
public sealed class CreateSdkAuthenticationKeyRequest(string appId, string rsaPublicKey, string description)
{
    /// <summary>The app's API identifier.</summary>
    [JsonPropertyName("app_id")]
    public string AppId { get; } = RequiredId.Check(appId, nameof(appId));

    /// <summary>The RSA public key, in PEM.</summary>
    [JsonPropertyName("rsa_public_key_str")]
    public string RsaPublicKey { get; } = RequiredId.Check(rsaPublicKey, nameof(rsaPublicKey));

    /// <summary>What it is for.</summary>
    [JsonPropertyName("description")]
    public string Description { get; } = RequiredId.Check(description, nameof(description));

    /// <summary>Whether it becomes the primary key at once; left out, it does not.</summary>
    [JsonPropertyName("make_primary")]
    public bool? MakePrimary { get; set; }
}
