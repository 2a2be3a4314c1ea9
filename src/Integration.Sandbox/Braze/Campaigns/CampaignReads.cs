using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What the dashboard knows about campaigns, and the figures of what was sent.</summary>
internal sealed class CampaignReads(BrazeState state, bool acceptUnknown)
{
    private const string InvalidId = "Invalid Campaign ID";

    public Reply List(SandboxRequest request) =>
        MessageList.Answer(request, "campaigns", state.Campaigns.All, c => c.Archived, entry => new JsonObject
        {
            ["id"] = entry.Value.Id,
            ["last_edited"] = BrazeTime.Milliseconds(entry.CreatedAt),
            ["name"] = entry.Value.Name,
            ["is_api_campaign"] = entry.Value.Kind == SandboxCampaignKind.Api,
            ["tags"] = MessageList.Texts(entry.Value.Tags),
        });

    public Reply Details(SandboxRequest request)
    {
        if (Find(request) is not ({ } campaign, var created))
        {
            return BrazeReply.Error(400, InvalidId);
        }

        bool translatable = MessageList.Flag(request, "include_has_translatable_content");
        SandboxMessage[] messages = MessagesOf(campaign);
        DateTimeOffset[] sent = [.. state.Sends.Where(s => IsOf(s, campaign.Id)).Select(s => s.At)];
        return Reply.Json(200, new JsonObject
        {
            ["message"] = "success",
            ["created_at"] = BrazeTime.Milliseconds(created),
            ["updated_at"] = BrazeTime.Milliseconds(created),
            ["archived"] = campaign.Archived,
            ["draft"] = campaign.Draft,
            ["enabled"] = !campaign.Paused && !campaign.Archived && !campaign.Draft,
            ["has_post_launch_draft"] = false,
            ["name"] = campaign.Name,
            ["description"] = campaign.Description,

            // The words are not documented.
            ["schedule_type"] = campaign.NextSendTime is null ? "api_triggered" : "time_based",
            ["channels"] = MessageList.Texts(messages.Select(m => m.Channel).Distinct(StringComparer.Ordinal)),
            ["first_sent"] = sent.Length == 0 ? null : Hour(sent[0]),
            ["last_sent"] = sent.Length == 0 ? null : Hour(sent[^1]),
            ["tags"] = MessageList.Texts(campaign.Tags),
            ["teams"] = new JsonArray(),
            ["messages"] = new JsonObject(messages.Select(m => KeyValuePair.Create(m.VariationId, (JsonNode?)m.Details(translatable)))),
            ["conversion_behaviors"] = new JsonArray(),
        });
    }

    public Reply DataSeries(SandboxRequest request)
    {
        if (Find(request) is not ({ } campaign, _))
        {
            return BrazeReply.Error(400, InvalidId);
        }

        (DateOnly[] days, string? problem) = DaySeries.Read(request, maxLength: 100);
        return problem is null ? CampaignSeries.Answer(campaign, days, state.Sends.Where(s => IsOf(s, campaign.Id))) : BrazeReply.Error(400, problem);
    }

    public Reply Links(SandboxRequest request) =>
        Find(request) is ({ } campaign, _) ? MessageLinks.Answer(request, MessagesOf(campaign)) : BrazeReply.Error(400, "Missing/Invalid Campaign ID");

    /// <summary>Makes a copy under an id that only the list tells.</summary>
    public Reply Duplicate(SandboxRequest request)
    {
        if (Find(WireJson.Text(request.Body["campaign_id"])) is not ({ } campaign, _))
        {
            return BrazeReply.Error(400, InvalidId);
        }

        (DuplicateForm form, string? problem) = DuplicateForm.Read(request.Body);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        state.Campaigns.Add(campaign with
        {
            Id = Guid.NewGuid().ToString(),
            Name = form.Name,
            Description = form.Description ?? campaign.Description,
            Tags = form.Tags ?? campaign.Tags,
            NextSendTime = null,

            // As copies made in the dashboard are.
            Draft = true,
        });
        return Reply.Json(202, new JsonObject { ["message"] = "success" });
    }

    /// <summary>Its messages, or the one e-mail of a campaign of which nothing is known.</summary>
    public static SandboxMessage[] MessagesOf(SandboxCampaign campaign) =>
        campaign.Messages.Count > 0 ? [.. campaign.Messages] : [new SandboxMessage($"{campaign.Id}-variation-1")];

    public (SandboxCampaign Campaign, DateTimeOffset CreatedAt)? Find(string? id)
    {
        if (state.Campaigns.Find(id) is { } known)
        {
            return (known.Value, known.CreatedAt);
        }

        return acceptUnknown && id is { Length: > 0 } ? (new SandboxCampaign(id), DateTimeOffset.UnixEpoch) : null;
    }

    private (SandboxCampaign Campaign, DateTimeOffset CreatedAt)? Find(SandboxRequest request) => Find(request.QueryValue("campaign_id"));

    private static bool IsOf(SandboxSend send, string campaignId) => send.Kind != SandboxSendKind.Canvas && send.Id == campaignId;

    private static string Hour(DateTimeOffset time) => BrazeTime.Milliseconds(new DateTimeOffset(time.UtcTicks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero));
}
