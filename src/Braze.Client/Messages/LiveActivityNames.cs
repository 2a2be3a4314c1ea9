using System.Text.Json;

namespace Braze.Client;

/// <summary>The members that starting and updating a live activity have in common.</summary>
internal static class LiveActivityNames
{
    private static readonly JsonEncodedText AppIdName = JsonEncodedText.Encode("app_id");
    private static readonly JsonEncodedText ActivityIdName = JsonEncodedText.Encode("activity_id");
    private static readonly JsonEncodedText ContentStateName = JsonEncodedText.Encode("content_state");
    private static readonly JsonEncodedText StaleDateName = JsonEncodedText.Encode("stale_date");
    private static readonly JsonEncodedText NotificationName = JsonEncodedText.Encode("notification");

    public static void WriteIds(Utf8JsonWriter writer, string appId, string activityId)
    {
        writer.WriteString(AppIdName, appId);
        writer.WriteString(ActivityIdName, activityId);
    }

    public static void WriteState(Utf8JsonWriter writer, PropertyObject contentState, DateTimeOffset? staleDate, ApplePushMessage? notification)
    {
        writer.WritePropertyName(ContentStateName);
        contentState.WriteTo(writer);
        WriteDate(writer, StaleDateName, staleDate);
        if (notification is not null)
        {
            writer.WritePropertyName(NotificationName);
            JsonSerializer.Serialize(writer, notification, BrazeRequestJson.Wire.ApplePushMessage);
        }
    }

    public static void WriteDate(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? date)
    {
        if (date is { } value)
        {
            writer.WritePropertyName(name);
            WireDate.WriteInstant(writer, value);
        }
    }

    public static void ThrowIfInvalid(ApplePushMessage? notification, string parameterName)
    {
        if (notification?.FindProblem() is { } problem)
        {
            throw new ArgumentException($"The notification cannot be sent: {problem}.", parameterName);
        }
    }
}
