using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A push message to browsers.</summary>
/// <param name="title">The title.</param>
/// <param name="alert">The text.</param>
/// <exception cref="ArgumentException">One of the two is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/web_objects.</remarks>
public sealed class WebPushMessage(string title, string alert) : PushMessage
{
    /// <summary>The text.</summary>
    [JsonPropertyName("alert")]
    public string Alert { get; } = RequiredText.Check(alert, nameof(alert));

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string Title { get; } = RequiredText.Check(title, nameof(title));

    /// <summary>A square picture.</summary>
    [JsonPropertyName("image_url")]
    public string? ImageUrl { get; set; }

    /// <summary>A large picture, for Chrome on Windows and Android.</summary>
    [JsonPropertyName("large_image_url")]
    public string? LargeImageUrl { get; set; }

    /// <summary>Whether it stays until the user dismisses it, where the browser can do that.</summary>
    [JsonPropertyName("require_interaction")]
    public bool? RequireInteraction { get; set; }

    /// <summary>How long delivery is tried. Written in whole seconds.</summary>
    [JsonPropertyName("time_to_live")]
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? TimeToLive { get; set; }

    /// <summary>Only to the browser used last; Braze's default is to all.</summary>
    [JsonPropertyName("send_to_most_recent_device_only")]
    public bool? SendToMostRecentDeviceOnly { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("buttons")]
    public List<WebPushButton>? Buttons { get; set; }

    internal override string? FindProblem() => TimeToLive < TimeSpan.Zero ? $"its {nameof(TimeToLive)} is negative" : null;
}
