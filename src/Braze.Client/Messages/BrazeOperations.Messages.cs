using Integration.Http;

namespace Braze.Client;

/// <content>Messages.</content>
public static partial class BrazeOperations
{
    /// <summary>Sends a message to named users.</summary>
    public static Operation MessagesSend { get; } = Define(
        "messages.send", HttpMethod.Post, "messages/send", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/send_messages/post_send_messages", "messages.send");

    /// <summary>Sends a message to a segment or audience; counts against the limit of broadcasts.</summary>
    public static Operation MessagesSendBroadcast { get; } = Define(
        "messages.send.broadcast", HttpMethod.Post, "messages/send", RetrySafety.AtMostOnce, BroadcastGroup, "messaging/send_messages/post_send_messages", "messages.send");

    /// <summary>Schedules a message to named users. A second call makes a second schedule.</summary>
    public static Operation MessagesScheduleCreate { get; } = Define(
        "messages.schedule.create", HttpMethod.Post, "messages/schedule/create", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/schedule_messages/post_schedule_messages", "messages.schedule.create");

    /// <summary>Schedules a message to a segment or audience. The limit of broadcasts is documented for immediate sends and triggers only.</summary>
    public static Operation MessagesScheduleCreateBroadcast { get; } = Define(
        "messages.schedule.create.broadcast", HttpMethod.Post, "messages/schedule/create", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/schedule_messages/post_schedule_messages", "messages.schedule.create");

    /// <summary>Replaces the time, the content, or both of a scheduled message.</summary>
    public static Operation MessagesScheduleUpdate { get; } = Define(
        "messages.schedule.update", HttpMethod.Post, "messages/schedule/update", RetrySafety.Idempotent, WorkspaceGroup, "messaging/schedule_messages/post_update_scheduled_messages", "messages.schedule.update");

    /// <summary>Cancels a scheduled message.</summary>
    public static Operation MessagesScheduleDelete { get; } = Define(
        "messages.schedule.delete", HttpMethod.Post, "messages/schedule/delete", RetrySafety.Idempotent, WorkspaceGroup, "messaging/schedule_messages/post_delete_scheduled_messages", "messages.schedule.delete");

    /// <summary>Lists what the dashboard has scheduled.</summary>
    public static Operation MessagesScheduledBroadcasts { get; } = Define(
        "messages.scheduled_broadcasts", HttpMethod.Get, "messages/scheduled_broadcasts", RetrySafety.Idempotent, WorkspaceGroup, "messaging/schedule_messages/get_messages_scheduled", "messages.schedule_broadcasts");

    /// <summary>Starts a live activity of named users. Whether Braze would start it twice is not documented.</summary>
    public static Operation MessagesLiveActivityStart { get; } = Define(
        "messages.live_activity.start", HttpMethod.Post, "messages/live_activity/start", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/live_activity/start", "messages.live_activity.start");

    /// <summary>Starts a live activity of a segment or audience. The limit of broadcasts is documented for immediate sends and triggers only.</summary>
    public static Operation MessagesLiveActivityStartBroadcast { get; } = Define(
        "messages.live_activity.start.broadcast", HttpMethod.Post, "messages/live_activity/start", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/live_activity/start", "messages.live_activity.start");

    /// <summary>Changes or ends a live activity. Safe to repeat only without an alert: decided per request.</summary>
    public static Operation MessagesLiveActivityUpdate { get; } = Define(
        "messages.live_activity.update", HttpMethod.Post, "messages/live_activity/update", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/live_activity/update", "messages.live_activity.update", saferWhen: "idempotent without a notification");

    private static Operation[] MessageOperations =>
    [
        MessagesSend,
        MessagesSendBroadcast,
        MessagesScheduleCreate,
        MessagesScheduleCreateBroadcast,
        MessagesScheduleUpdate,
        MessagesScheduleDelete,
        MessagesScheduledBroadcasts,
        MessagesLiveActivityStart,
        MessagesLiveActivityStartBroadcast,
        MessagesLiveActivityUpdate,
    ];
}
