using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>What goes into the head of a preference center's pages.</summary>
public sealed record PreferenceCenterOptions
{
    /// <summary>The content of a viewport <c>meta</c> tag; without it there is none.</summary>
    [JsonPropertyName("meta-viewport-content")]
    public string? MetaViewportContent { get; init; }

    /// <summary>The page's icons. The pages' tables of parameters call it <c>link-tags</c>, their bodies <c>links-tags</c>; the bodies are followed.</summary>
    [JsonPropertyName("links-tags")]
    public IReadOnlyList<PreferenceCenterLinkTag>? LinksTags { get; init; }
}
