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

    public Task<CanvasPage> GetPageAsync(MessageListQuery? query = null, int page = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        return transport.SendAsync(
            BrazeOperations.CanvasList,
            BrazeResponseJson.Default.CanvasPage,
            new CallSettings { Query = (query ?? new MessageListQuery()).Build(page) },
            cancellationToken);
    }

    public IAsyncEnumerable<CanvasSummary> ListAsync(MessageListQuery? query = null, CancellationToken cancellationToken = default) =>
        Pages.ByNumberAsync(
            BrazeOperations.CanvasList,
            (page, token) => GetPageAsync(query, page, token), page => page.Canvases, canvas => canvas.Id, MessageListQuery.PageSize, cancellationToken);

    public Task<CanvasDetails> GetDetailsAsync(
        string canvasId, bool postLaunchDraftVersion = false, bool includeHasTranslatableContent = false, CancellationToken cancellationToken = default)
    {
        QueryString query = new QueryString()
            .Add("canvas_id", RequiredId.Check(canvasId, nameof(canvasId)))
            .Add("post_launch_draft_version", postLaunchDraftVersion)
            .Add("include_has_translatable_content", includeHasTranslatableContent);
        return transport.SendAsync(
            BrazeOperations.CanvasDetails, BrazeResponseJson.Default.CanvasDetails, new CallSettings { Query = query.Build() }, cancellationToken);
    }

    public Task<CanvasDataSeries> GetDataSeriesAsync(CanvasAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return transport.SendAsync(
            BrazeOperations.CanvasDataSeries, BrazeResponseJson.Default.CanvasDataSeries, new CallSettings { Query = query.Build() }, cancellationToken);
    }

    public Task<CanvasDataSummary> GetDataSummaryAsync(CanvasAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return transport.SendAsync(
            BrazeOperations.CanvasDataSummary, BrazeResponseJson.Default.CanvasDataSummary, new CallSettings { Query = query.Build() }, cancellationToken);
    }

    public Task<DuplicateResponse> DuplicateAsync(CanvasDuplicateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.CanvasDuplicate,
            request,
            BrazeRequestJson.Wire.CanvasDuplicateRequest,
            BrazeResponseJson.Default.DuplicateResponse,
            cancellationToken: cancellationToken);
    }

    public Task<MessageLinks> GetLinksAsync(
        string canvasStepId, string messageVariationId, string? linkId = null, CancellationToken cancellationToken = default)
    {
        QueryString query = new QueryString()
            .Add("canvas_step_id", RequiredId.Check(canvasStepId, nameof(canvasStepId)))
            .Add("message_variation_id", RequiredId.Check(messageVariationId, nameof(messageVariationId)))
            .Add("includes_link_id", linkId);
        return transport.SendAsync(
            BrazeOperations.CanvasUrlInfoDetails, BrazeResponseJson.Default.MessageLinks, new CallSettings { Query = query.Build() }, cancellationToken);
    }

    public Task<ScheduleResponse> ScheduleAsync(CanvasTrigger trigger, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        ArgumentNullException.ThrowIfNull(schedule);
        trigger.ThrowIfInvalid(nameof(trigger));
        return transport.ScheduleAsync(BrazeOperations.CanvasTriggerScheduleCreate, new ScheduledSend(trigger, schedule), cancellationToken);
    }

    public Task<ScheduleResponse> ScheduleBroadcastAsync(CanvasBroadcast broadcast, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        ArgumentNullException.ThrowIfNull(schedule);
        return transport.ScheduleAsync(BrazeOperations.CanvasTriggerScheduleCreateBroadcast, new ScheduledSend(broadcast, schedule), cancellationToken);
    }

    public Task<ScheduleChangeResponse> UpdateScheduleAsync(
        string canvasId, string scheduleId, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(canvasId, nameof(canvasId));
        RequiredId.Check(scheduleId, nameof(scheduleId));
        ArgumentNullException.ThrowIfNull(schedule);
        return transport.ChangeScheduleAsync(
            BrazeOperations.CanvasTriggerScheduleUpdate, new ScheduleChange(scheduleId) { CanvasId = canvasId, Schedule = schedule }, cancellationToken);
    }

    public Task<ScheduleChangeResponse> DeleteScheduleAsync(string canvasId, string scheduleId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(canvasId, nameof(canvasId));
        RequiredId.Check(scheduleId, nameof(scheduleId));
        return transport.ChangeScheduleAsync(BrazeOperations.CanvasTriggerScheduleDelete, new ScheduleChange(scheduleId) { CanvasId = canvasId }, cancellationToken);
    }
}
