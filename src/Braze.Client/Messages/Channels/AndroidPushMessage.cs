using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A push message to Android devices.</summary>
/// <remarks>
/// Alert and extra together have at most 4,000 bytes, which is checked unless they contain Liquid.
/// Source: https://www.braze.com/docs/api/objects_filters/messaging/android_object.
/// </remarks>
public sealed class AndroidPushMessage : PushMessage
{
    private static readonly TimeSpan MaxTimeToLive = TimeSpan.FromSeconds(2_419_200);

    /// <summary>A message the user sees.</summary>
    /// <param name="title">The title in the notification drawer.</param>
    /// <param name="alert">The text.</param>
    /// <exception cref="ArgumentException">One of the two is empty.</exception>
    public AndroidPushMessage(string title, string alert)
    {
        Title = RequiredText.Check(title, nameof(title));
        Alert = RequiredText.Check(alert, nameof(alert));
    }

    private AndroidPushMessage() => SendToSync = true;

    /// <summary>A message only the app sees: it has neither title nor text, and Braze refuses it with one of them.</summary>
    public static AndroidPushMessage Silent() => new();

    /// <summary>The text; <see langword="null"/> in a silent message.</summary>
    [JsonPropertyName("alert")]
    public string? Alert { get; }

    /// <summary>The title; <see langword="null"/> in a silent message.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; }

    /// <summary>Whether only the app sees the message; made by <see cref="Silent"/>.</summary>
    [JsonPropertyName("send_to_sync")]
    public bool? SendToSync { get; }

    /// <summary>The notification channel; the dashboard's fallback when left out.</summary>
    [JsonPropertyName("notification_channel_id")]
    public string? NotificationChannelId { get; set; }

    /// <summary>From -2 (lowest) to 2 (highest). Braze takes others for 0.</summary>
    [JsonPropertyName("priority")]
    public int? Priority { get; set; }

    /// <summary>How urgently Firebase delivers; the dashboard's setting when left out.</summary>
    [JsonPropertyName("android_priority")]
    public AndroidPriority? AndroidPriority { get; set; }

    /// <summary>A later message with the same key replaces one not yet delivered. Firebase keeps four keys for a device; Braze uses one of them.</summary>
    [JsonPropertyName("collapse_key")]
    public string? CollapseKey { get; set; }

    /// <summary>A sound file of the app, or <c>default</c>.</summary>
    [JsonPropertyName("sound")]
    public string? Sound { get; set; }

    /// <summary>Whether a web address opens inside the app; Braze's default is no.</summary>
    [JsonPropertyName("use_webview")]
    public bool? UseWebview { get; set; }

    /// <summary>The notification's summary.</summary>
    [JsonPropertyName("summary_text")]
    public string? SummaryText { get; set; }

    /// <summary>How long delivery is tried; at most 28 days. Written in whole seconds.</summary>
    [JsonPropertyName("time_to_live")]
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? TimeToLive { get; set; }

    /// <summary>A later message with the same number replaces this one on the device.</summary>
    [JsonPropertyName("notification_id")]
    public int? NotificationId { get; set; }

    /// <summary>The large icon, square and at least 40 by 40 pixels.</summary>
    [JsonPropertyName("push_icon_image_url")]
    public string? PushIconImageUrl { get; set; }

    /// <summary>The accent colour as an RGB number.</summary>
    [JsonPropertyName("accent_color")]
    public long? AccentColor { get; set; }

    /// <summary>Only to the device used last; Braze's default is to all.</summary>
    [JsonPropertyName("send_to_most_recent_device_only")]
    public bool? SendToMostRecentDeviceOnly { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("buttons")]
    public List<AndroidPushButton>? Buttons { get; set; }

    /// <summary>Shows the message as part of a conversation.</summary>
    [JsonPropertyName("conversation_data")]
    public AndroidConversation? ConversationData { get; set; }

    internal override string? FindProblem() =>
        (Priority is < -2 or > 2 ? $"its {nameof(Priority)} is not from -2 to 2" : null)
        ?? (TimeToLive < TimeSpan.Zero || TimeToLive > MaxTimeToLive ? $"its {nameof(TimeToLive)} is not from 0 to 28 days" : null)
        ?? PushSize.FindProblem(PushSize.MaxAndroidBytes, Extra, Alert);
}
