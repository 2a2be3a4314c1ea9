using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A copy to make of a canvas.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/duplicate_messages/post_duplicate_canvases.</remarks>
public sealed record CanvasDuplicateRequest
{
    /// <summary>Names the copy.</summary>
    /// <param name="canvasId">The API identifier of the canvas to copy.</param>
    /// <param name="name">The copy's name.</param>
    /// <exception cref="ArgumentException">The id or the name is empty.</exception>
    public CanvasDuplicateRequest(string canvasId, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        CanvasId = RequiredId.Check(canvasId, nameof(canvasId));
        Name = name;
    }

    /// <summary>The API identifier of the canvas to copy.</summary>
    [JsonPropertyName("canvas_id")]
    public string CanvasId { get; }

    /// <summary>The copy's name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; }

    /// <summary>The copy's description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>The copy's tags, which must exist; <see langword="null"/> keeps those of the original.</summary>
    [JsonPropertyName("tag_names")]
    public IReadOnlyList<string>? TagNames { get; init; }
}
