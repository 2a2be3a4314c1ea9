using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Canvases: triggering, scheduling, reading and copying.</summary>
internal sealed class CanvasEndpoints : BrazeEndpoints
{
    // canvas_entry_properties is the name context had before; Braze still takes it.
    private static readonly TriggerForm Form = new(
        SandboxSendKind.Canvas, "canvas_id", "Invalid Canvas ID", ["context", "canvas_entry_properties"], SetsSubscriptionGroups: false);

    private readonly BrazeState _state;
    private readonly bool _acceptUnknown;
    private readonly TriggerSend _trigger;
    private readonly TriggerSchedules _schedules;
    private readonly CanvasReads _reads;

    public CanvasEndpoints(BrazeState state, bool acceptUnknown)
    {
        _state = state;
        _acceptUnknown = acceptUnknown;
        _trigger = new TriggerSend(state, Form);
        _schedules = new TriggerSchedules(state, Form, _trigger, IsKnown, SendScheduled);
        _reads = new CanvasReads(state, acceptUnknown);
    }

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "canvas/trigger/send", Send) { RequestLimits = _state.Broadcasts },
        new(HttpMethod.Post, "canvas/trigger/schedule/create", _schedules.Create) { RequestLimits = _state.Broadcasts },
        new(HttpMethod.Post, "canvas/trigger/schedule/update", _schedules.Update),
        new(HttpMethod.Post, "canvas/trigger/schedule/delete", _schedules.Delete),
        new(HttpMethod.Get, "canvas/list", _reads.List),
        new(HttpMethod.Get, "canvas/details", _reads.Details),
        new(HttpMethod.Get, "canvas/data_series", _reads.DataSeries),
        new(HttpMethod.Get, "canvas/data_summary", _reads.DataSummary),
        new(HttpMethod.Get, "canvas/url_info/details", _reads.Links),
        new(HttpMethod.Post, "canvas/duplicate", _reads.Duplicate) { Limit = new RateLimitGroup(100, TimeSpan.FromMinutes(1)) },
    ];

    private bool IsKnown(string? id) => id is { Length: > 0 } && (_acceptUnknown || _state.Canvases.Contains(id));

    private Reply Send(SandboxRequest request)
    {
        JsonObject body = request.Body;
        string? id = WireJson.Text(body["canvas_id"]);
        if (_trigger.Refuse(body, IsKnown(id)) is { } refusal)
        {
            return refusal;
        }

        if (_state.Canvases.IsPaused(id!))
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

    private void SendScheduled(SandboxSchedule schedule)
    {
        if (!_state.Canvases.IsPaused(WireJson.Text(schedule.Request["canvas_id"])!))
        {
            _trigger.Accept(schedule.Request, schedule.Time, schedule: schedule);
        }
    }
}
