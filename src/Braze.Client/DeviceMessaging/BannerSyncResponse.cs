using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The Banners a user is to see.</summary>
[Experimental("BRAZE003")]
public sealed class BannerSyncResponse : BrazeResponse
{
    private Dictionary<string, Banner>? _banners;

    /// <summary>The Banners by the id of their placement; never null. A placement at which the user is to see none has no entry.</summary>
    [JsonPropertyName("banners")]
    public Dictionary<string, Banner> Banners
    {
        get => _banners ??= [];
        set => _banners = Elements.WithoutNulls(value);
    }
}
