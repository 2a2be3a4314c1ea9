using Integration.Http;

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

    public Task<ScheduleResponse> ScheduleAsync(CanvasTrigger trigger, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        ArgumentNullException.ThrowIfNull(schedule);
        trigger.ThrowIfInvalid(nameof(trigger));
        return ScheduleAsync(BrazeOperations.CanvasTriggerScheduleCreate, new ScheduledSend(trigger, schedule), cancellationToken);
    }

    public Task<ScheduleResponse> ScheduleBroadcastAsync(CanvasBroadcast broadcast, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        ArgumentNullException.ThrowIfNull(schedule);
        return ScheduleAsync(BrazeOperations.CanvasTriggerScheduleCreateBroadcast, new ScheduledSend(broadcast, schedule), cancellationToken);
    }

    public Task<ScheduleChangeResponse> UpdateScheduleAsync(
        string canvasId, string scheduleId, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(canvasId, nameof(canvasId));
        RequiredId.Check(scheduleId, nameof(scheduleId));
        ArgumentNullException.ThrowIfNull(schedule);
        return ChangeAsync(
            BrazeOperations.CanvasTriggerScheduleUpdate, new ScheduleChange(scheduleId) { CanvasId = canvasId, Schedule = schedule }, cancellationToken);
    }

    public Task<ScheduleChangeResponse> DeleteScheduleAsync(string canvasId, string scheduleId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(canvasId, nameof(canvasId));
        RequiredId.Check(scheduleId, nameof(scheduleId));
        return ChangeAsync(BrazeOperations.CanvasTriggerScheduleDelete, new ScheduleChange(scheduleId) { CanvasId = canvasId }, cancellationToken);
    }

    private Task<ScheduleResponse> ScheduleAsync(Operation operation, ScheduledSend send, CancellationToken cancellationToken) =>
        transport.SendAsync(
            operation, send, BrazeRequestJson.Wire.ScheduledSend, BrazeResponseJson.Default.ScheduleResponse, cancellationToken: cancellationToken);

    private Task<ScheduleChangeResponse> ChangeAsync(Operation operation, ScheduleChange change, CancellationToken cancellationToken) =>
        transport.SendAsync(
            operation, change, BrazeRequestJson.Wire.ScheduleChange, BrazeResponseJson.Default.ScheduleChangeResponse, cancellationToken: cancellationToken);
}
