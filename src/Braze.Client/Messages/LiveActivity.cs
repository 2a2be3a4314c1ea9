using System.Text.Json;

namespace Braze.Client;

/// <summary>A live activity to start on iOS devices.</summary>
/// <param name="appId">The app, by its API identifier.</param>
/// <param name="activityId">An id of the host's own, by which the activity is updated and ended.</param>
/// <param name="attributesType">The attributes type the app registered for starting by push.</param>
/// <param name="notification">The alert that comes with it; title and body are needed.</param>
/// <exception cref="ArgumentException">An id or the type is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/live_activity/start.</remarks>
public sealed class LiveActivity(string appId, string activityId, string attributesType, ApplePushMessage notification)
{
    private static readonly JsonEncodedText ActivityAttributesTypeName = JsonEncodedText.Encode("activity_attributes_type");
    private static readonly JsonEncodedText ActivityAttributesName = JsonEncodedText.Encode("activity_attributes");

    /// <summary>The app's API identifier.</summary>
    public string AppId { get; } = RequiredId.Check(appId, nameof(appId));

    /// <summary>The host's id of the activity.</summary>
    public string ActivityId { get; } = RequiredId.Check(activityId, nameof(activityId));

    /// <summary>The registered attributes type.</summary>
    public string AttributesType { get; } = RequiredId.Check(attributesType, nameof(attributesType));

    /// <summary>The alert.</summary>
    public ApplePushMessage Notification { get; } = notification ?? throw new ArgumentNullException(nameof(notification));

    /// <summary>The values that stay the same; their shape is the app's.</summary>
    public PropertyObject Attributes { get; } = new();

    /// <summary>The values that change; their shape is the app's.</summary>
    public PropertyObject ContentState { get; } = new();

    /// <summary>When the content counts as outdated.</summary>
    public DateTimeOffset? StaleDate { get; set; }

    internal void ThrowIfInvalid(string parameterName)
    {
        if (string.IsNullOrEmpty(Notification.Alert?.Title) || string.IsNullOrEmpty(Notification.Alert.Body))
        {
            throw new ArgumentException("The notification's alert needs a title and a body.", parameterName);
        }

        LiveActivityNames.ThrowIfInvalid(Notification, parameterName);
    }

    internal void WriteMembers(Utf8JsonWriter writer)
    {
        LiveActivityNames.WriteIds(writer, AppId, ActivityId);
        writer.WriteString(ActivityAttributesTypeName, AttributesType);
        writer.WritePropertyName(ActivityAttributesName);
        Attributes.WriteTo(writer);
        LiveActivityNames.WriteState(writer, ContentState, StaleDate, Notification);
    }
}
