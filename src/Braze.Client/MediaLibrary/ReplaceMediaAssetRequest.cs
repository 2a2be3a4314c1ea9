using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A file to put in the place of another; id and address of the asset stay.</summary>
/// <remarks>
/// The new file needs the old one's extension; videos cannot be replaced. As for <see cref="CreateMediaAssetsRequest"/>, the file is named by
/// its address. Source: https://www.braze.com/docs/api/endpoints/media_library/manage_assets/replace_file.
/// </remarks>
public sealed record ReplaceMediaAssetRequest
{
    /// <summary>Names asset and file.</summary>
    /// <param name="assetId">The asset's id.</param>
    /// <param name="assetUrl">Where Braze fetches the new file; an absolute address open to everyone.</param>
    /// <exception cref="ArgumentException">The id is empty, or the address is not absolute or none of the web.</exception>
    public ReplaceMediaAssetRequest(string assetId, Uri assetUrl)
    {
        AssetId = RequiredId.Check(assetId, nameof(assetId));
        AssetUrl = AssetAddress.Check(assetUrl, nameof(assetUrl));
    }

    /// <summary>The asset's id.</summary>
    [JsonPropertyName("asset_id")]
    public string AssetId { get; }

    /// <summary>Where Braze fetches the new file.</summary>
    [JsonPropertyName("asset_url")]
    public Uri AssetUrl { get; }

    /// <summary>The type alone: an address may carry a signature.</summary>
    public override string ToString() => nameof(ReplaceMediaAssetRequest);
}
