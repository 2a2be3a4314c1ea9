namespace Braze.Client;

internal sealed class BrazeCanvases(BrazeTransport transport) : IBrazeCanvases
{
    public Task<TriggerSendResponse> SendAsync(CanvasTrigger trigger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        trigger.ThrowIfInvalid(nameof(trigger));
        return transport.SendAsync(
            BrazeOperations.CanvasTriggerSend,
            trigger,
            BrazeRequestJson.Wire.CanvasTrigger,
            BrazeResponseJson.Default.TriggerSendResponse,
            cancellationToken: cancellationToken);
    }

    public Task<TriggerSendResponse> SendBroadcastAsync(CanvasBroadcast broadcast, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        return transport.SendAsync(
            BrazeOperations.CanvasTriggerSendBroadcast,
            broadcast,
            BrazeRequestJson.Wire.CanvasBroadcast,
            BrazeResponseJson.Default.TriggerSendResponse,
            cancellationToken: cancellationToken);
    }
}
