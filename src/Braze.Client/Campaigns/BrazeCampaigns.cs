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

    public Task<ScheduleResponse> ScheduleAsync(CampaignTrigger trigger, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        ArgumentNullException.ThrowIfNull(schedule);
        trigger.ThrowIfNotSchedulable(nameof(trigger));
        return ScheduleAsync(BrazeOperations.CampaignsTriggerScheduleCreate, new ScheduledSend(trigger, schedule), cancellationToken);
    }

    public Task<ScheduleResponse> ScheduleBroadcastAsync(CampaignBroadcast broadcast, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        ArgumentNullException.ThrowIfNull(schedule);
        broadcast.ThrowIfInvalid(nameof(broadcast));
        return ScheduleAsync(BrazeOperations.CampaignsTriggerScheduleCreateBroadcast, new ScheduledSend(broadcast, schedule), cancellationToken);
    }

    public Task<ScheduleChangeResponse> UpdateScheduleAsync(
        string campaignId, string scheduleId, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(campaignId, nameof(campaignId));
        RequiredId.Check(scheduleId, nameof(scheduleId));
        ArgumentNullException.ThrowIfNull(schedule);
        return ChangeAsync(
            BrazeOperations.CampaignsTriggerScheduleUpdate, new ScheduleChange(scheduleId) { CampaignId = campaignId, Schedule = schedule }, cancellationToken);
    }

    public Task<ScheduleChangeResponse> DeleteScheduleAsync(string campaignId, string scheduleId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(campaignId, nameof(campaignId));
        RequiredId.Check(scheduleId, nameof(scheduleId));
        return ChangeAsync(BrazeOperations.CampaignsTriggerScheduleDelete, new ScheduleChange(scheduleId) { CampaignId = campaignId }, cancellationToken);
    }

    private Task<ScheduleResponse> ScheduleAsync(Operation operation, ScheduledSend send, CancellationToken cancellationToken) =>
        transport.SendAsync(
            operation, send, BrazeRequestJson.Wire.ScheduledSend, BrazeResponseJson.Default.ScheduleResponse, cancellationToken: cancellationToken);

    private Task<ScheduleChangeResponse> ChangeAsync(Operation operation, ScheduleChange change, CancellationToken cancellationToken) =>
        transport.SendAsync(
            operation, change, BrazeRequestJson.Wire.ScheduleChange, BrazeResponseJson.Default.ScheduleChangeResponse, cancellationToken: cancellationToken);
}
