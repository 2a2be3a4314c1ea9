using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>API-triggered campaigns.</summary>
internal sealed class CampaignEndpoints(BrazeState state, bool acceptUnknown) : BrazeEndpoints
{
    private readonly TriggerSend _trigger = new(
        state, new TriggerForm(SandboxSendKind.Campaign, "campaign_id", "Invalid Campaign ID", ["trigger_properties"], SetsSubscriptionGroups: true));

    public override IReadOnlyList<SandboxEndpoint> All => [new(HttpMethod.Post, "campaigns/trigger/send", Send)];

    private Reply Send(SandboxRequest request)
    {
        JsonObject body = request.Body;
        bool known = WireJson.Text(body["campaign_id"]) is { Length: > 0 } id && (acceptUnknown || state.Campaigns.Contains(id));
        if (_trigger.Refuse(body, known) is { } refusal)
        {
            return refusal;
        }

        bool broadcast = TriggerSend.IsBroadcast(body);
        if (AttachmentProblem(body["attachments"], broadcast) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        string? sendId = WireJson.Text(body["send_id"]) ?? (broadcast ? TriggerSend.NewId() : null);
        SandboxSend send = _trigger.Accept(body, request.Now, sendId);
        JsonObject answer = new() { ["dispatch_id"] = send.DispatchId, ["message"] = "success" };
        if (broadcast)
        {
            answer["send_id"] = send.SendId;
        }

        return BrazeReply.Created(answer);
    }

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
