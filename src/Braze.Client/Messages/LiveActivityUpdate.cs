using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A change of a live activity, or its end.</summary>
/// <param name="appId">The app, by its API identifier.</param>
/// <param name="activityId">The activity, by the id with which it was started or registered.</param>
/// <exception cref="ArgumentException">An id is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/live_activity/update.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<LiveActivityUpdate>))]
public sealed class LiveActivityUpdate(string appId, string activityId) : IWireRequest
{
    private static readonly JsonEncodedText EndActivityName = JsonEncodedText.Encode("end_activity");
    private static readonly JsonEncodedText DismissalDateName = JsonEncodedText.Encode("dismissal_date");

    /// <summary>The app's API identifier.</summary>
    public string AppId { get; } = RequiredId.Check(appId, nameof(appId));

    /// <summary>The host's id of the activity.</summary>
    public string ActivityId { get; } = RequiredId.Check(activityId, nameof(activityId));

    /// <summary>The values that change; their shape is the app's.</summary>
    public PropertyObject ContentState { get; } = new();

    /// <summary>Whether this ends the activity.</summary>
    public bool? EndActivity { get; set; }

    /// <summary>When it disappears from the screen. With <see cref="EndActivity"/> a moment that has passed removes it at once.</summary>
    public DateTimeOffset? DismissalDate { get; set; }

    /// <summary>When the content counts as outdated.</summary>
    public DateTimeOffset? StaleDate { get; set; }

    /// <summary>An alert that comes with it.</summary>
    public ApplePushMessage? Notification { get; set; }

    /// <summary>The same state twice is the same state; the same alert twice is two alerts.</summary>
    internal RetrySafety Safety => Notification is null ? RetrySafety.Idempotent : RetrySafety.AtMostOnce;

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        LiveActivityNames.WriteIds(writer, AppId, ActivityId);
        LiveActivityNames.WriteState(writer, ContentState, StaleDate, Notification);
        OptionalWriter.WriteBoolean(writer, EndActivityName, EndActivity);
        LiveActivityNames.WriteDate(writer, DismissalDateName, DismissalDate);
        writer.WriteEndObject();
    }

    internal void ThrowIfInvalid(string parameterName) => LiveActivityNames.ThrowIfInvalid(Notification, parameterName);
}
