using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>All keys of an app, as they are after the call.</summary>
public sealed class SdkAuthenticationKeysResponse : BrazeResponse
{
    private List<SdkAuthenticationKey>? _keys;

    /// <summary>The keys, at most three; empty, never null.</summary>
    [JsonPropertyName("keys")]
    public List<SdkAuthenticationKey> Keys
    {
        get => _keys ??= [];
        set => _keys = Elements.WithoutNulls(value);
    }
}
