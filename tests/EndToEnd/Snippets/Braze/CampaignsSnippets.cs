using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about campaigns.</summary>
internal static class CampaignsSnippets
{
    public static async Task SendAsync(IBrazeClient braze, string campaignId, IReadOnlyList<Recipient> recipients, Action<Recipient[], string?> sent, CancellationToken ct)
    {
        #region campaigns-send
        foreach (Recipient[] part in recipients.Chunk(BrazeLimits.Recipients))
        {
            CampaignTrigger trigger = new(campaignId) { TriggerProperties = { ["season"] = "spring" } };
            trigger.Recipients.AddRange(part);
            TriggerSendResponse answer = await braze.Campaigns.SendAsync(trigger, ct);
            sent(part, answer.DispatchId);               // note it before the next part: what went out stays out
        }
        #endregion
    }

    public static async Task ReportAsync(IBrazeClient braze, DateTimeOffset since, Action<string?, long> report, CancellationToken ct)
    {
        #region campaigns-figures
        await foreach (CampaignSummary campaign in braze.Campaigns.ListAsync(new MessageListQuery { LastEditedAfter = since }, ct))
        {
            DataSeries<CampaignPoint> week = await braze.Campaigns.GetDataSeriesAsync(campaign.Id!, days: 7, cancellationToken: ct);
            report(campaign.Name, week.Data.Sum(day => day.UniqueRecipients ?? 0));
        }
        #endregion
    }
}
