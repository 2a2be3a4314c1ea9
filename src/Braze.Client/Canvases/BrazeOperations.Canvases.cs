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

    /// <summary>Lists canvases, 100 on a page.</summary>
    public static Operation CanvasList { get; } = Define(
        "canvas.list", HttpMethod.Get, "canvas/list", RetrySafety.Idempotent, WorkspaceGroup, "export/canvas/get_canvases", "canvas.list");

    /// <summary>Reads one canvas with its variants and steps.</summary>
    public static Operation CanvasDetails { get; } = Define(
        "canvas.details", HttpMethod.Get, "canvas/details", RetrySafety.Idempotent, WorkspaceGroup, "export/canvas/get_canvas_details", "canvas.details");

    /// <summary>Reads a canvas's figures day by day.</summary>
    public static Operation CanvasDataSeries { get; } = Define(
        "canvas.data_series", HttpMethod.Get, "canvas/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/canvas/get_canvas_analytics", "canvas.data_series");

    /// <summary>Reads a canvas's figures summed up over some days.</summary>
    public static Operation CanvasDataSummary { get; } = Define(
        "canvas.data_summary", HttpMethod.Get, "canvas/data_summary", RetrySafety.Idempotent, WorkspaceGroup, "export/canvas/get_canvas_analytics_summary", "canvas.data_summary");

    /// <summary>Copies a canvas; 100 a minute. Every call makes another copy, and nothing in it tells a repeat from a second wish.</summary>
    public static Operation CanvasDuplicate { get; } = Define(
        "canvas.duplicate", HttpMethod.Post, "canvas/duplicate", RetrySafety.AtMostOnce, "canvas.duplicate", "messaging/duplicate_messages/post_duplicate_canvases", "canvas.duplicate", mayAnswerWithoutBody: true);

    /// <summary>Reads the links of one e-mail message of a canvas step. Its page is not among those of the other endpoints.</summary>
    public static Operation CanvasUrlInfoDetails { get; } = Define(
        "canvas.url_info.details", HttpMethod.Get, "canvas/url_info/details", RetrySafety.Idempotent, WorkspaceGroup, "../../get_canvas_link_alias", "canvas.url_info.details");
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
        CanvasList,
        CanvasDetails,
        CanvasDataSeries,
        CanvasDataSummary,
        CanvasDuplicate,
        CanvasUrlInfoDetails,
        CanvasTriggerScheduleCreate,
        CanvasTriggerScheduleCreateBroadcast,
        CanvasTriggerScheduleUpdate,
        CanvasTriggerScheduleDelete,
    ];
}
