using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeCampaigns(BrazeTransport transport) : IBrazeCampaigns
{
    public Task<TriggerSendResponse> SendAsync(CampaignTrigger trigger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        trigger.ThrowIfInvalid(nameof(trigger));
        return transport.SendAsync(
            BrazeOperations.CampaignsTriggerSend,
            trigger,
            BrazeRequestJson.Wire.CampaignTrigger,
            BrazeResponseJson.Default.TriggerSendResponse,
            cancellationToken: cancellationToken);
    }

    public Task<TriggerSendResponse> SendBroadcastAsync(CampaignBroadcast broadcast, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        broadcast.ThrowIfInvalid(nameof(broadcast));
        return transport.SendAsync(
            BrazeOperations.CampaignsTriggerSendBroadcast,
            broadcast,
            BrazeRequestJson.Wire.CampaignBroadcast,
            BrazeResponseJson.Default.TriggerSendResponse,
            cancellationToken: cancellationToken);
    }

    public Task<CampaignPage> GetPageAsync(MessageListQuery? query = null, int page = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        return transport.SendAsync(
            BrazeOperations.CampaignsList,
            BrazeResponseJson.Default.CampaignPage,
            new CallSettings { Query = (query ?? new MessageListQuery()).Build(page) },
            cancellationToken);
    }

    public IAsyncEnumerable<CampaignSummary> ListAsync(MessageListQuery? query = null, CancellationToken cancellationToken = default) =>
        Pages.ByNumberAsync(
            BrazeOperations.CampaignsList,
            (page, token) => GetPageAsync(query, page, token), page => page.Campaigns, campaign => campaign.Id, MessageListQuery.PageSize, cancellationToken);

    public Task<CampaignDetails> GetDetailsAsync(
        string campaignId, bool postLaunchDraftVersion = false, bool includeHasTranslatableContent = false, CancellationToken cancellationToken = default)
    {
        QueryString query = new QueryString()
            .Add("campaign_id", RequiredId.Check(campaignId, nameof(campaignId)))
            .Add("post_launch_draft_version", postLaunchDraftVersion)
            .Add("include_has_translatable_content", includeHasTranslatableContent);
        return transport.SendAsync(
            BrazeOperations.CampaignsDetails, BrazeResponseJson.Default.CampaignDetails, new CallSettings { Query = query.Build() }, cancellationToken);
    }

    public Task<DataSeries<CampaignPoint>> GetDataSeriesAsync(
        string campaignId, int days, DateTimeOffset? endingAt = null, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(campaignId, nameof(campaignId));
        string? query = SeriesRange.Days(days, endingAt, nameof(days)).Add("campaign_id", campaignId).Build();
        return transport.SendAsync(
            BrazeOperations.CampaignsDataSeries, BrazeResponseJson.Default.DataSeriesCampaignPoint, new CallSettings { Query = query }, cancellationToken);
    }

    public Task<DuplicateResponse> DuplicateAsync(CampaignDuplicateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.CampaignsDuplicate,
            request,
            BrazeRequestJson.Wire.CampaignDuplicateRequest,
            BrazeResponseJson.Default.DuplicateResponse,
            cancellationToken: cancellationToken);
    }

    public Task<MessageLinks> GetLinksAsync(
        string campaignId, string messageVariationId, string? linkId = null, CancellationToken cancellationToken = default)
    {
        QueryString query = new QueryString()
            .Add("campaign_id", RequiredId.Check(campaignId, nameof(campaignId)))
            .Add("message_variation_id", RequiredId.Check(messageVariationId, nameof(messageVariationId)))
            .Add("includes_link_id", linkId);
        return transport.SendAsync(
            BrazeOperations.CampaignsUrlInfoDetails, BrazeResponseJson.Default.MessageLinks, new CallSettings { Query = query.Build() }, cancellationToken);
    }
    public Task<ScheduleResponse> ScheduleAsync(CampaignTrigger trigger, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        ArgumentNullException.ThrowIfNull(schedule);
        trigger.ThrowIfNotSchedulable(nameof(trigger));
        return transport.ScheduleAsync(BrazeOperations.CampaignsTriggerScheduleCreate, new ScheduledSend(trigger, schedule), cancellationToken);
    }

    public Task<ScheduleResponse> ScheduleBroadcastAsync(CampaignBroadcast broadcast, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        ArgumentNullException.ThrowIfNull(schedule);
        broadcast.ThrowIfInvalid(nameof(broadcast));
        return transport.ScheduleAsync(BrazeOperations.CampaignsTriggerScheduleCreateBroadcast, new ScheduledSend(broadcast, schedule), cancellationToken);
    }

    public Task<ScheduleChangeResponse> UpdateScheduleAsync(
        string campaignId, string scheduleId, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(campaignId, nameof(campaignId));
        RequiredId.Check(scheduleId, nameof(scheduleId));
        ArgumentNullException.ThrowIfNull(schedule);
        return transport.ChangeScheduleAsync(
            BrazeOperations.CampaignsTriggerScheduleUpdate, new ScheduleChange(scheduleId) { CampaignId = campaignId, Schedule = schedule }, cancellationToken);
    }

    public Task<ScheduleChangeResponse> DeleteScheduleAsync(string campaignId, string scheduleId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(campaignId, nameof(campaignId));
        RequiredId.Check(scheduleId, nameof(scheduleId));
        return transport.ChangeScheduleAsync(BrazeOperations.CampaignsTriggerScheduleDelete, new ScheduleChange(scheduleId) { CampaignId = campaignId }, cancellationToken);
    }
}
