using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>
/// What came into the media library. A file of an archive that did not is in <see cref="BrazeResponse.Errors"/>, with its name, size and extension
/// in <see cref="BrazeError.Raw"/>, although the call succeeded.
/// </summary>
public sealed class CreateMediaAssetsResponse : BrazeResponse
{
    private List<MediaAsset>? _newAssets;

    /// <summary>The new files, one unless an archive was unpacked; empty, never null.</summary>
    [JsonPropertyName("new_assets")]
    public List<MediaAsset> NewAssets
    {
        get => _newAssets ??= [];
        set => _newAssets = Elements.WithoutNulls(value);
    }

    /// <summary>Where the dashboard shows it.</summary>
    [JsonPropertyName("dashboard_url")]
    public string? DashboardUrl { get; set; }
}
