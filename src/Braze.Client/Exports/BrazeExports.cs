namespace Braze.Client;

internal sealed class BrazeExports(BrazeTransport transport) : IBrazeExports
{
    public Task<UserExportResponse> ExportUsersAsync(UserExportRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return transport.SendAsync(
            BrazeOperations.UsersExportIds,
            request,
            BrazeRequestJson.Wire.UserExportRequest,
            BrazeResponseJson.Default.UserExportResponse,
            cancellationToken: cancellationToken);
    }

    public Task<SegmentExportResponse> StartSegmentExportAsync(SegmentExportRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return transport.SendAsync(
            BrazeOperations.UsersExportSegment,
            request,
            BrazeRequestJson.Wire.SegmentExportRequest,
            BrazeResponseJson.Default.SegmentExportResponse,
            cancellationToken: cancellationToken);
    }

    public Task<SegmentExportResponse> StartControlGroupExportAsync(ControlGroupExportRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.UsersExportGlobalControlGroup,
            request,
            BrazeRequestJson.Wire.ControlGroupExportRequest,
            BrazeResponseJson.Default.SegmentExportResponse,
            cancellationToken: cancellationToken);
    }

    public Task<CancelSegmentExportResponse> CancelSegmentExportsAsync(string segmentId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(segmentId, nameof(segmentId));
        return transport.SendAsync(
            BrazeOperations.ExportSegmentCancel,
            new CancelSegmentExportBody(segmentId),
            BrazeRequestJson.Wire.CancelSegmentExportBody,
            BrazeResponseJson.Default.CancelSegmentExportResponse,
            cancellationToken: cancellationToken);
    }
}
