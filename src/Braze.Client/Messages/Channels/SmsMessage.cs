using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An SMS or MMS.</summary>
/// <param name="appId">Any app of the workspace, by its API identifier.</param>
/// <param name="subscriptionGroupId">The SMS subscription group it is sent from.</param>
/// <param name="body">The text. Braze documents no limit of its own; long texts are sent, and charged, in segments.</param>
/// <exception cref="ArgumentException">One of the three is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/sms_object.</remarks>
public sealed class SmsMessage(string appId, string subscriptionGroupId, string body) : ChannelMessage
{
    /// <summary>The app's API identifier.</summary>
    [JsonPropertyName("app_id")]
    public string AppId { get; } = RequiredId.Check(appId, nameof(appId));

    /// <summary>The subscription group.</summary>
    [JsonPropertyName("subscription_group_id")]
    public string SubscriptionGroupId { get; } = RequiredId.Check(subscriptionGroupId, nameof(subscriptionGroupId));

    /// <summary>The text.</summary>
    [JsonPropertyName("body")]
    public string Body { get; } = RequiredText.Check(body, nameof(body));

    /// <summary>The address of a picture, which makes it an MMS.</summary>
    [JsonPropertyName("media_items")]
    public List<string>? MediaItems { get; set; }

    /// <summary>Shortens links and counts clicks for the campaign.</summary>
    [JsonPropertyName("link_shortening_enabled")]
    public bool? LinkShorteningEnabled { get; set; }

    /// <summary>Counts clicks for each user too; needs <see cref="LinkShorteningEnabled"/>.</summary>
    [JsonPropertyName("user_click_tracking_enabled")]
    public bool? UserClickTrackingEnabled { get; set; }
}
