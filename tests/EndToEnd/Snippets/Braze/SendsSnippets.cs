using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about send ids.</summary>
internal static class SendsSnippets
{
    public static async Task GroupAsync(IBrazeClient braze, string campaignId, CancellationToken ct)
    {
        #region sends-group
        SendIdResponse made = await braze.Sends.CreateSendIdAsync(new SendIdRequest(campaignId) { SendId = "spring-sale-1" }, ct);
        await braze.Campaigns.SendBroadcastAsync(new CampaignBroadcast(campaignId) { SendId = made.SendId }, ct);

        SendDataSeriesResponse series = await braze.Sends.GetDataSeriesAsync(campaignId, "spring-sale-1", length: 7, cancellationToken: ct);
        decimal? revenue = series.Data.Sum(day => day.Revenue);
        #endregion
        _ = revenue;
    }
}
