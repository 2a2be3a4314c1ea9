using Integration.Http;

namespace Braze.Client;

/// <summary>The calls that messages, campaigns and Canvases schedule with; only the operation differs.</summary>
internal static class ScheduleCalls
{
    public static Task<ScheduleResponse> ScheduleAsync(
        this BrazeTransport transport, Operation operation, ScheduledSend send, CancellationToken cancellationToken) =>
        transport.SendAsync(
            operation, send, BrazeRequestJson.Wire.ScheduledSend, BrazeResponseJson.Default.ScheduleResponse, cancellationToken: cancellationToken);

    public static Task<ScheduleChangeResponse> ChangeScheduleAsync(
        this BrazeTransport transport, Operation operation, ScheduleChange change, CancellationToken cancellationToken) =>
        transport.SendAsync(
            operation, change, BrazeRequestJson.Wire.ScheduleChange, BrazeResponseJson.Default.ScheduleChangeResponse, cancellationToken: cancellationToken);
}
