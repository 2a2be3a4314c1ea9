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
}
