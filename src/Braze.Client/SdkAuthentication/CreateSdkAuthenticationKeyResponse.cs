using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Braze added a key.</summary>
public sealed class CreateSdkAuthenticationKeyResponse : BrazeResponse
{
    /// <summary>The new key's id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
