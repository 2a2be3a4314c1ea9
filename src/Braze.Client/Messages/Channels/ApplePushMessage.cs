using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A push message to Apple devices; also the alert of a live activity.</summary>
/// <remarks>
/// Alert and extra together have at most 1,912 bytes, which is checked unless they contain Liquid.
/// Source: https://www.braze.com/docs/api/objects_filters/messaging/apple_object.
/// </remarks>
public sealed class ApplePushMessage : PushMessage
{
    private static readonly string[] RefusedKeys = ["ab", "aps"];

    /// <summary>The text; needed unless <see cref="ContentAvailable"/>. A string converts by itself.</summary>
    [JsonPropertyName("alert")]
    public AppleAlert? Alert { get; set; }

    /// <summary>The number on the app's icon.</summary>
    [JsonPropertyName("badge")]
    public int? Badge { get; set; }

    /// <summary>A sound file of the app, or <c>default</c>. Of a live activity the alert has it: <see cref="AppleAlert.Sound"/>.</summary>
    [JsonPropertyName("sound")]
    public string? Sound { get; set; }

    /// <summary>Wakes the app in the background, with or without showing something.</summary>
    [JsonPropertyName("content-available")]
    public bool? ContentAvailable { get; set; }

    /// <summary>How much the message may disturb, from iOS 15 on.</summary>
    [JsonPropertyName("interruption_level")]
    public InterruptionLevel? InterruptionLevel { get; set; }

    /// <summary>The rank in a notification summary, from 0 to 1, from iOS 15 on.</summary>
    [JsonPropertyName("relevance_score")]
    public decimal? RelevanceScore { get; set; }

    /// <summary>When the message is no longer worth delivering.</summary>
    [JsonPropertyName("expiry")]
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? Expiry { get; set; }

    /// <summary>Whether a web address opens inside the app; Braze's default is yes.</summary>
    [JsonPropertyName("use_webview")]
    public bool? UseWebview { get; set; }

    /// <summary>The group in which the device shows the notification.</summary>
    [JsonPropertyName("notification_group_thread_id")]
    public string? NotificationGroupThreadId { get; set; }

    /// <summary>A picture, sound or film to show; needs <see cref="AssetFileType"/>.</summary>
    [JsonPropertyName("asset_url")]
    public string? AssetUrl { get; set; }

    /// <summary>The file's type: <c>aif</c>, <c>gif</c>, <c>jpg</c>, <c>m4a</c>, <c>mp3</c>, <c>mp4</c>, <c>png</c> or <c>wav</c>.</summary>
    [JsonPropertyName("asset_file_type")]
    public string? AssetFileType { get; set; }

    /// <summary>A later message with the same id replaces this one on the device.</summary>
    [JsonPropertyName("collapse_id")]
    public string? CollapseId { get; set; }

    /// <summary>Lets the app change the notification before it shows; rich notifications always do.</summary>
    [JsonPropertyName("mutable_content")]
    public bool? MutableContent { get; set; }

    /// <summary>Only to the device used last; Braze's default is to all.</summary>
    [JsonPropertyName("send_to_most_recent_device_only")]
    public bool? SendToMostRecentDeviceOnly { get; set; }

    /// <summary>The category that says which buttons the device shows.</summary>
    [JsonPropertyName("category")]
    public string? Category { get; set; }

    /// <summary>What the category's buttons do; needs <see cref="Category"/>.</summary>
    [JsonPropertyName("buttons")]
    public List<ApplePushButton>? Buttons { get; set; }

    /// <summary>From 1 (never wakes the device) over 5 (saves power) to 10 (at once).</summary>
    [JsonPropertyName("apns_priority")]
    public int? ApnsPriority { get; set; }

    internal override string? FindProblem() =>
        FindAlertProblem()
        ?? (Array.Find(RefusedKeys, key => Extra[key].IsSet) is { } refused ? $"its {nameof(Extra)} has the key '{refused}', which Braze refuses" : null)
        ?? (AssetUrl is not null && AssetFileType is null ? $"its {nameof(AssetUrl)} needs an {nameof(AssetFileType)}" : null)
        ?? (Buttons is { Count: > 0 } && Category is null ? $"its {nameof(Buttons)} need a {nameof(Category)}" : null)
        ?? (RelevanceScore is < 0 or > 1 ? $"its {nameof(RelevanceScore)} is not from 0 to 1" : null)
        ?? (ApnsPriority is < 1 or > 10 ? $"its {nameof(ApnsPriority)} is not from 1 to 10" : null)
        ?? PushSize.FindProblem(PushSize.MaxAppleBytes, Extra, Alert?.Body, Alert?.Title);

    private string? FindAlertProblem()
    {
        if (ContentAvailable == true)
        {
            return null;
        }

        return string.IsNullOrEmpty(Alert?.Body) ? $"it has no {nameof(Alert)} with a body and is not {nameof(ContentAvailable)}" : null;
    }
}
