using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A file to fetch into the media library: an image, a document, or a ZIP archive of these.</summary>
/// <remarks>
/// A file may have 5 MB, an archive 50 MB. Braze also takes the file itself in the body, but does not say how it is encoded there, so this
/// client only names an address. Source: https://www.braze.com/docs/api/endpoints/media_library/manage_assets/create.
/// </remarks>
public sealed record CreateMediaAssetsRequest
{
    /// <summary>Names the file.</summary>
    /// <param name="assetUrl">Where Braze fetches it; an absolute address open to everyone.</param>
    /// <exception cref="ArgumentException">The address is not absolute, or is none of the web.</exception>
    public CreateMediaAssetsRequest(Uri assetUrl) => AssetUrl = AssetAddress.Check(assetUrl, nameof(assetUrl));

    /// <summary>Where Braze fetches it.</summary>
    [JsonPropertyName("asset_url")]
    public Uri AssetUrl { get; }

    /// <summary>Its name in the library; for an archive the beginning of all names, followed by a number. Left out, files keep their own.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The type alone: an address may carry a signature.</summary>
    public override string ToString() => nameof(CreateMediaAssetsRequest);
}
