using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An export that was started.</summary>
public sealed class SegmentExportResponse : BrazeResponse
{
    /// <summary>What the names of the files begin with.</summary>
    [JsonPropertyName("object_prefix")]
    public string? ObjectPrefix { get; set; }

    /// <summary>
    /// Where the archive will be: 403 until it is ready, gone a few hours later, and open to whoever knows the address. <see langword="null"/> when
    /// the workspace has storage of its own, where the files then go.
    /// </summary>
    [JsonPropertyName("url")]
    public Uri? Url { get; set; }
}
