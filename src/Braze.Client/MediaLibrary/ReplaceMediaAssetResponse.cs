using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Braze replaced a file of the media library.</summary>
public sealed class ReplaceMediaAssetResponse : BrazeResponse
{
    /// <summary>What Braze says about it.</summary>
    [JsonPropertyName("info")]
    public string? Info { get; set; }

    /// <summary>The file as it is now, also where it is no image.</summary>
    [JsonPropertyName("new_image_asset")]
    public MediaAsset? NewImageAsset { get; set; }
}
