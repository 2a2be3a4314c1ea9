using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Campaigns: triggering, scheduling, reading and copying.</summary>
internal sealed class CampaignEndpoints : BrazeEndpoints
{
    private static readonly TriggerForm Form = new(
        SandboxSendKind.Campaign, "campaign_id", "Invalid Campaign ID", ["trigger_properties"], SetsSubscriptionGroups: true);

    private readonly BrazeState _state;
    private readonly bool _acceptUnknown;
    private readonly TriggerSend _trigger;
    private readonly TriggerSchedules _schedules;
    private readonly CampaignReads _reads;

    public CampaignEndpoints(BrazeState state, bool acceptUnknown)
    {
        _state = state;
        _acceptUnknown = acceptUnknown;
        _trigger = new TriggerSend(state, Form);
        _schedules = new TriggerSchedules(state, Form, _trigger, IsKnown, SendScheduled);
        _reads = new CampaignReads(state, acceptUnknown);
    }

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "campaigns/trigger/send", Send) { RequestLimits = _state.Broadcasts },
        new(HttpMethod.Post, "campaigns/trigger/schedule/create", _schedules.Create) { RequestLimits = _state.Broadcasts },
        new(HttpMethod.Post, "campaigns/trigger/schedule/update", _schedules.Update),
        new(HttpMethod.Post, "campaigns/trigger/schedule/delete", _schedules.Delete),
        new(HttpMethod.Get, "campaigns/list", _reads.List),
        new(HttpMethod.Get, "campaigns/details", _reads.Details),
        new(HttpMethod.Get, "campaigns/data_series", _reads.DataSeries) { Limit = new RateLimitGroup(50_000, TimeSpan.FromMinutes(1)) },
        new(HttpMethod.Get, "campaigns/url_info/details", _reads.Links),
        new(HttpMethod.Post, "campaigns/duplicate", _reads.Duplicate) { Limit = new RateLimitGroup(100, TimeSpan.FromMinutes(1)) },
    ];

    private bool IsKnown(string? id) => id is { Length: > 0 } && (_acceptUnknown || _state.Campaigns.Contains(id));

    private Reply Send(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (_trigger.Refuse(body, IsKnown(WireJson.Text(body["campaign_id"]))) is { } refusal)
        {
            return refusal;
        }

        if (AttachmentProblem(body["attachments"], TriggerSend.IsBroadcast(body)) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        SandboxSend send = _trigger.Accept(body, request.Now, SendId(body));
        JsonObject answer = new() { ["dispatch_id"] = send.DispatchId, ["message"] = "success" };
        if (send.Broadcast)
        {
            answer["send_id"] = send.SendId;
        }

        return BrazeReply.Created(answer);
    }

    private void SendScheduled(SandboxSchedule schedule) => _trigger.Accept(schedule.Request, schedule.Time, SendId(schedule.Request), schedule);

    private static string? SendId(JsonObject body) => WireJson.Text(body["send_id"]) ?? (TriggerSend.IsBroadcast(body) ? TriggerSend.NewId() : null);

    private static string? AttachmentProblem(JsonNode? attachments, bool broadcast)
    {
        if (attachments is null)
        {
            return null;
        }

        if (broadcast)
        {
            return "'attachments' cannot be used when 'broadcast' is true";
        }

        bool valid = attachments is JsonArray array && array.All(a => a is JsonObject file
            && WireJson.Text(file["file_name"]) is { Length: > 0 } && Uri.TryCreate(WireJson.Text(file["url"]), UriKind.Absolute, out _));
        return valid ? null : "'attachments' need a 'file_name' and a 'url' each";
    }
}
