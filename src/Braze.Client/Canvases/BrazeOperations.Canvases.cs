using Integration.Http;

namespace Braze.Client;

/// <content>Canvases.</content>
public static partial class BrazeOperations
{
    /// <summary>Starts an API-triggered canvas for named recipients.</summary>
    public static Operation CanvasTriggerSend { get; } = Define(
        "canvas.trigger.send", HttpMethod.Post, "canvas/trigger/send", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/send_messages/post_send_triggered_canvases", "canvas.trigger.send");

    /// <summary>Starts an API-triggered canvas for its whole audience; counts against the limit of broadcasts.</summary>
    public static Operation CanvasTriggerSendBroadcast { get; } = Define(
        "canvas.trigger.send.broadcast", HttpMethod.Post, "canvas/trigger/send", RetrySafety.AtMostOnce, BroadcastGroup, "messaging/send_messages/post_send_triggered_canvases", "canvas.trigger.send");

    /// <summary>Schedules an API-triggered canvas for named recipients. A second call makes a second schedule.</summary>
    public static Operation CanvasTriggerScheduleCreate { get; } = Define(
        "canvas.trigger.schedule.create", HttpMethod.Post, "canvas/trigger/schedule/create", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/schedule_messages/post_schedule_triggered_canvases", "canvas.trigger.schedule.create");

    /// <summary>Schedules an API-triggered canvas for its whole audience; counts against the limit of broadcasts.</summary>
    public static Operation CanvasTriggerScheduleCreateBroadcast { get; } = Define(
        "canvas.trigger.schedule.create.broadcast", HttpMethod.Post, "canvas/trigger/schedule/create", RetrySafety.AtMostOnce, BroadcastGroup, "messaging/schedule_messages/post_schedule_triggered_canvases", "canvas.trigger.schedule.create");

    /// <summary>Replaces the schedule of an API-triggered canvas.</summary>
    public static Operation CanvasTriggerScheduleUpdate { get; } = Define(
        "canvas.trigger.schedule.update", HttpMethod.Post, "canvas/trigger/schedule/update", RetrySafety.Idempotent, WorkspaceGroup, "messaging/schedule_messages/post_update_scheduled_triggered_canvases", "canvas.trigger.schedule.update");

    /// <summary>Cancels the schedule of an API-triggered canvas.</summary>
    public static Operation CanvasTriggerScheduleDelete { get; } = Define(
        "canvas.trigger.schedule.delete", HttpMethod.Post, "canvas/trigger/schedule/delete", RetrySafety.Idempotent, WorkspaceGroup, "messaging/schedule_messages/post_delete_scheduled_triggered_canvases", "canvas.trigger.schedule.delete");

    private static Operation[] CanvasOperations =>
    [
        CanvasTriggerSend,
        CanvasTriggerSendBroadcast,
        CanvasTriggerScheduleCreate,
        CanvasTriggerScheduleCreateBroadcast,
        CanvasTriggerScheduleUpdate,
        CanvasTriggerScheduleDelete,
    ];
}
