using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A push message to Fire OS devices.</summary>
/// <param name="title">The title in the notification drawer.</param>
/// <param name="alert">The text.</param>
/// <exception cref="ArgumentException">One of the two is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/kindle_and_fireos_object.</remarks>
public sealed class KindlePushMessage(string title, string alert) : PushMessage
{
    /// <summary>The text.</summary>
    [JsonPropertyName("alert")]
    public string Alert { get; } = RequiredText.Check(alert, nameof(alert));

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string Title { get; } = RequiredText.Check(title, nameof(title));

    /// <summary>From -2 (lowest) to 2 (highest). Braze takes others for 0.</summary>
    [JsonPropertyName("priority")]
    public int? Priority { get; set; }

    /// <summary>A later message with the same key replaces one not yet delivered.</summary>
    [JsonPropertyName("collapse_key")]
    public string? CollapseKey { get; set; }

    /// <summary>A sound file of the app, or <c>default</c>.</summary>
    [JsonPropertyName("sound")]
    public string? Sound { get; set; }

    internal override string? FindProblem() => Priority is < -2 or > 2 ? $"its {nameof(Priority)} is not from -2 to 2" : null;
}
