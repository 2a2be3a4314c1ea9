using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A <c>link</c> tag in the head of a preference center's page, which sets its icon.</summary>
public sealed record PreferenceCenterLinkTag
{
    /// <summary>Creates the tag.</summary>
    /// <param name="rel"><c>icon</c>, <c>shortcut icon</c> or <c>apple-touch-icon</c>.</param>
    /// <param name="href">The icon's address.</param>
    /// <exception cref="ArgumentException">One of the two is empty.</exception>
    public PreferenceCenterLinkTag(string rel, string href)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rel);
        ArgumentException.ThrowIfNullOrWhiteSpace(href);
        Rel = rel;
        Href = href;
    }

    /// <summary>What the icon is for.</summary>
    [JsonPropertyName("rel")]
    public string Rel { get; }

    /// <summary>The icon's address.</summary>
    [JsonPropertyName("href")]
    public string Href { get; }

    /// <summary>The icon's type, for example <c>image/png</c>, <c>image/x-icon</c> or <c>mask-icon</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The icon's sizes.</summary>
    [JsonPropertyName("sizes")]
    public string? Sizes { get; init; }

    /// <summary>The icon's color; for the type <c>mask-icon</c>.</summary>
    [JsonPropertyName("color")]
    public string? Color { get; init; }
}
