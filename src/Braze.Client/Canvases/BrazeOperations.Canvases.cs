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

    private static Operation[] CanvasOperations => [CanvasTriggerSend, CanvasTriggerSendBroadcast];
}
