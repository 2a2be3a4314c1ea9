using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>API-triggered Canvases.</summary>
internal sealed class CanvasEndpoints(BrazeState state, bool acceptUnknown) : BrazeEndpoints
{
    // canvas_entry_properties is the name context had before; Braze still takes it.
    private readonly TriggerSend _trigger = new(
        state, new TriggerForm(SandboxSendKind.Canvas, "canvas_id", "Invalid Canvas ID", ["context", "canvas_entry_properties"], SetsSubscriptionGroups: false));

    public override IReadOnlyList<SandboxEndpoint> All => [new(HttpMethod.Post, "canvas/trigger/send", Send)];

    private Reply Send(SandboxRequest request)
    {
        JsonObject body = request.Body;
        string? id = WireJson.Text(body["canvas_id"]);
        bool known = id is { Length: > 0 } && (acceptUnknown || state.Canvases.Contains(id));
        if (_trigger.Refuse(body, known) is { } refusal)
        {
            return refusal;
        }

        if (state.Canvases.IsPaused(id!))
        {
            return BrazeReply.Created(new JsonObject
            {
                ["notice"] = "The Canvas is paused. Nothing is sent until it is resumed.",
                ["dispatch_id"] = TriggerSend.NewId(),
                ["message"] = "success",
            });
        }

        SandboxSend send = _trigger.Accept(body, request.Now);
        return BrazeReply.Created(new JsonObject { ["dispatch_id"] = send.DispatchId, ["message"] = "success" });
    }
}
