using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>What an Apple notification says.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/apple_object.</remarks>
public sealed class AppleAlert
{
    /// <summary>The text.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>A short title.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>The key of a title in the app's <c>Localizable.strings</c>.</summary>
    [JsonPropertyName("title_loc_key")]
    public string? TitleLocKey { get; set; }

    /// <summary>Values for the placeholders of that title.</summary>
    [JsonPropertyName("title_loc_args")]
    public List<string>? TitleLocArgs { get; set; }

    /// <summary>The key of the right button's text in the app's <c>Localizable.strings</c>.</summary>
    [JsonPropertyName("action_loc_key")]
    public string? ActionLocKey { get; set; }

    /// <summary>The key of a text in the app's <c>Localizable.strings</c>.</summary>
    [JsonPropertyName("loc_key")]
    public string? LocKey { get; set; }

    /// <summary>Values for the placeholders of that text.</summary>
    [JsonPropertyName("loc_args")]
    public List<string>? LocArgs { get; set; }

    /// <summary>A sound file of the app; for live activities only.</summary>
    [JsonPropertyName("sound")]
    public string? Sound { get; set; }

    /// <summary>An alert that has only a text.</summary>
    public static implicit operator AppleAlert?(string? body) => body is null ? null : new() { Body = body };
}
