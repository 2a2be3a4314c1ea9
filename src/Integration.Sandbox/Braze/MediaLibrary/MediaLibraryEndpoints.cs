using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The media library. Files are not fetched, so their size is zero, what is in an archive is unknown, and limits of size are not checked.</summary>
internal sealed class MediaLibraryEndpoints(BrazeState state) : BrazeEndpoints
{
    private const string Archive = "zip";

    private static readonly string[] Extensions =
        ["gif", "ico", "jpeg", "jpg", "png", "webp", "svg", "doc", "docx", "pdf", "ppt", "pptx", "xls", "xlsx", Archive];

    private readonly RateLimitGroup _creating = new(100, TimeSpan.FromHours(1));
    private readonly RateLimitGroup _replacing = new(100, TimeSpan.FromHours(1));

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "media_library/create", Create) { Limit = _creating },
        new(HttpMethod.Put, "media_library/replace_file", Replace) { Limit = _replacing },
    ];

    private Reply Create(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if ((body["asset_url"], body["asset_file"]) is not ((null, not null) or (not null, null)))
        {
            return BrazeReply.Error(400, body["asset_url"] is null
                ? "Either asset_url or asset_file must be provided."
                : "Both asset_url and asset_file cannot be provided. Please provide only one.");
        }

        (string FileName, Uri? Source)? file = FileOf(body);
        if (file is null)
        {
            return MediaError.InvalidUrl(body["asset_url"]);
        }

        string extension = ExtensionOf(file.Value.FileName);
        if (!Extensions.Contains(extension, StringComparer.Ordinal))
        {
            return MediaError.UnsupportedType(extension);
        }

        string name = WireJson.Text(body["name"]) ?? file.Value.FileName;
        SandboxMediaAsset asset = new(Guid.NewGuid().ToString(), name, extension, file.Value.Source);
        if (extension != Archive)
        {
            state.MediaAssets.Add(asset);
        }

        return Reply.Json(200, new JsonObject
        {
            ["new_assets"] = extension == Archive ? [] : new JsonArray(Describe(asset)),
            ["errors"] = new JsonArray(),
            ["dashboard_url"] = $"https://dashboard.example.test/media_library/{asset.Id}",
        });
    }

    private Reply Replace(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (WireJson.Text(body["asset_id"]) is not { Length: > 0 } id)
        {
            return BrazeReply.Error(400, "asset_id is required.");
        }

        if (body["asset_url"] is null && body["asset_file"] is null)
        {
            return BrazeReply.Error(400, "Either file or asset_url is required.");
        }

        int index = state.MediaAssets.FindIndex(a => a.Id == id);
        if (index < 0)
        {
            return MediaError.NotFound(id);
        }

        if (FileOf(body) is not { } file)
        {
            return MediaError.InvalidUrl(body["asset_url"]);
        }

        SandboxMediaAsset asset = state.MediaAssets[index];
        if (file.Source is not null && ExtensionOf(file.FileName) != asset.Extension)
        {
            return MediaError.Mismatch(asset.Extension, ExtensionOf(file.FileName));
        }

        state.MediaAssets[index] = asset with { Source = file.Source };
        return Reply.Json(200, new JsonObject { ["info"] = "Asset file updated successfully.", ["new_image_asset"] = Describe(asset) });
    }

    // How a file in the body is encoded is not documented; only its given name is looked at.
    private static (string FileName, Uri? Source)? FileOf(JsonObject body)
    {
        if (body["asset_url"] is not { } url)
        {
            return (WireJson.Text(body["name"]) ?? "", null);
        }

        return Uri.TryCreate(WireJson.Text(url), UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? (Uri.UnescapeDataString(address.Segments[^1]), address)
            : null;
    }

    private static string ExtensionOf(string fileName) => Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();

    private static JsonObject Describe(SandboxMediaAsset asset) => new()
    {
        ["name"] = asset.Name,
        ["size"] = 0,
        ["url"] = $"https://media.example.test/{asset.Id}.{asset.Extension}",
        ["ext"] = asset.Extension,
    };
}
