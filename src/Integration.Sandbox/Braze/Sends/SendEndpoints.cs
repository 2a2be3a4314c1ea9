using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Send ids: names under which the figures of a campaign are grouped.</summary>
internal sealed class SendEndpoints(BrazeState state, bool acceptUnknown) : BrazeEndpoints
{
    private const int MaxSendIdLength = 64;

    private static readonly TimeSpan Retention = TimeSpan.FromDays(14);

    private readonly CampaignReads _campaigns = new(state, acceptUnknown);

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "sends/id/create", Create) { Limit = new RateLimitGroup(100, TimeSpan.FromDays(1)) },
        new(HttpMethod.Get, "sends/data_series", DataSeries),
    ];

    // Sends are taken with any send id, so those made need not be kept.
    private Reply Create(SandboxRequest request)
    {
        if (_campaigns.Find(WireJson.Text(request.Body["campaign_id"])) is null)
        {
            return BrazeReply.Error(400, "Invalid Campaign ID");
        }

        JsonNode? given = request.Body["send_id"];
        string? id = WireJson.Text(given);
        if (given is not null && !(id is { Length: > 0 and <= MaxSendIdLength } && id.All(char.IsAscii)))
        {
            return BrazeReply.Error(400, "'send_id' must be ASCII of at most 64 characters");
        }

        return BrazeReply.Created(new JsonObject { ["message"] = "success", ["send_id"] = id ?? TriggerSend.NewId() });
    }

    private Reply DataSeries(SandboxRequest request)
    {
        if (_campaigns.Find(request.QueryValue("campaign_id")) is not ({ } campaign, _))
        {
            return BrazeReply.Error(400, "Invalid Campaign ID");
        }

        if (request.QueryValue("send_id") is not { Length: > 0 } id)
        {
            return BrazeReply.Error(400, "'send_id' is required");
        }

        (DateOnly[] days, string? problem) = DaySeries.Read(request, maxLength: 100);
        return problem is null
            ? CampaignSeries.AnswerOfSend(campaign, days, state.Sends.Where(s => s.Id == campaign.Id && s.SendId == id && request.Now - s.At <= Retention))
            : BrazeReply.Error(400, problem);
    }
}
