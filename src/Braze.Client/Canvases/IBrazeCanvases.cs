using Integration.Abstractions;

namespace Braze.Client;

/// <summary>API-triggered canvases.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_triggered_canvases.</remarks>
public interface IBrazeCanvases
{
    /// <summary>Sends the canvas to up to 50 named recipients.</summary>
    /// <param name="trigger">The canvas, its properties and the recipients.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id, and a notice when Braze accepted the request without sending.</returns>
    /// <exception cref="ArgumentException">No recipient, more than 50, or something that Braze would refuse; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have been sent.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /canvas/trigger/send · not repeated after an unknown outcome.</remarks>
    Task<TriggerSendResponse> SendAsync(CanvasTrigger trigger, CancellationToken cancellationToken = default);

    /// <summary>Sends the canvas to <b>everyone</b> it targets in the dashboard. There is no other way to reach everyone.</summary>
    /// <param name="broadcast">The canvas and its properties.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id and the send id, and a notice when Braze accepted the request without sending.</returns>
    /// <exception cref="ArgumentException">The context exceeds 50 KB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have been sent.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /canvas/trigger/send with <c>broadcast</c> · not repeated after an unknown outcome · 250 a minute, 10 a minute for one audience.</remarks>
    Task<TriggerSendResponse> SendBroadcastAsync(CanvasBroadcast broadcast, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the canvases, at most 100 of them, without their messages.</summary>
    /// <param name="query">Which canvases, and in which order; <see langword="null"/> for those not archived, the oldest first.</param>
    /// <param name="page">The page's number, from zero.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the first that is not full is the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page's number is negative.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /canvas/list · idempotent.</remarks>
    Task<CanvasPage> GetPageAsync(MessageListQuery? query = null, int page = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the canvases, reading page after page.</summary>
    /// <param name="query">Which canvases, and in which order; <see langword="null"/> for those not archived, the oldest first.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The canvases; a request is sent for each 100.</returns>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /canvas/list · idempotent.</remarks>
    IAsyncEnumerable<CanvasSummary> ListAsync(MessageListQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one canvas with its messages.</summary>
    /// <param name="canvasId">The canvas's API identifier.</param>
    /// <param name="postLaunchDraftVersion">Reads the changes that are not live yet, where there are some.</param>
    /// <param name="includeHasTranslatableContent">Tells of each message whether there is something to translate.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The canvas.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /canvas/details · idempotent.</remarks>
    Task<CanvasDetails> GetDetailsAsync(
        string canvasId, bool postLaunchDraftVersion = false, bool includeHasTranslatableContent = false, CancellationToken cancellationToken = default);

    /// <summary>Reads the figures of a canvas day by day. They need not equal those of the dashboard, which counts by other rules.</summary>
    /// <param name="query">Which canvas, which days, and whether by variant and step.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day.</returns>
    /// <exception cref="ArgumentNullException">There is no query.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /canvas/data_series · idempotent.</remarks>
    Task<CanvasDataSeries> GetDataSeriesAsync(CanvasAnalyticsQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads the figures of a canvas summed up over some days.</summary>
    /// <param name="query">Which canvas, which days, and whether by variant and step.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentNullException">There is no query.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /canvas/data_summary · idempotent.</remarks>
    Task<CanvasDataSummary> GetDataSummaryAsync(CanvasAnalyticsQuery query, CancellationToken cancellationToken = default);

    /// <summary>Makes a copy of a canvas. Braze makes it later, and does not tell its id; the tags of the request must exist.</summary>
    /// <param name="request">The canvas, and the copy's name, description and tags.</param>
    /// <param name="cancellationToken">Cancels the call; the copy may still be made.</param>
    /// <returns>That Braze took it on.</returns>
    /// <exception cref="ArgumentNullException">There is no request.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether a copy may have been made.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /canvas/duplicate · not repeated after an unknown outcome · 100 a minute.</remarks>
    Task<DuplicateResponse> DuplicateAsync(CanvasDuplicateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the links of one e-mail message of a canvas step with their aliases.</summary>
    /// <param name="canvasStepId">The API identifier of the canvas's e-mail step. The page's parameters name the step, its example a campaign.</param>
    /// <param name="messageVariationId">The message's API identifier, one of those of <see cref="GetDetailsAsync"/>.</param>
    /// <param name="linkId">The id Braze gave one link; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The links.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /canvas/url_info/details · idempotent. Braze documents it on a page that its menu does not list: https://www.braze.com/docs/get_canvas_link_alias.</remarks>
    Task<MessageLinks> GetLinksAsync(string canvasStepId, string messageVariationId, string? linkId = null, CancellationToken cancellationToken = default);
    /// <summary>Schedules the canvas for up to 50 named recipients.</summary>
    /// <param name="trigger">The canvas, its properties and the recipients.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may exist nevertheless.</param>
    /// <returns>The schedule's id, by which it is changed or deleted.</returns>
    /// <exception cref="ArgumentException">No recipient, more than 50, or something that Braze would refuse; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /canvas/trigger/schedule/create · not repeated after an unknown outcome.</remarks>
    Task<ScheduleResponse> ScheduleAsync(CanvasTrigger trigger, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Schedules the canvas for <b>everyone</b> it targets in the dashboard.</summary>
    /// <param name="broadcast">The canvas and its properties.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may exist nevertheless.</param>
    /// <returns>The schedule's id, by which it is changed or deleted.</returns>
    /// <exception cref="ArgumentException">The context exceeds 50 KB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /canvas/trigger/schedule/create with <c>broadcast</c> · not repeated after an unknown outcome · 250 a minute, 10 a minute for one audience.
    /// </remarks>
    Task<ScheduleResponse> ScheduleBroadcastAsync(CanvasBroadcast broadcast, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Replaces a schedule. Nothing of the old one is kept, local time included.</summary>
    /// <param name="canvasId">The canvas's API identifier.</param>
    /// <param name="scheduleId">The id that scheduling returned.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the change may take effect nevertheless.</param>
    /// <returns>That Braze took the change on; close to the time of sending it may reach all, some or none of the users.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /canvas/trigger/schedule/update · repeated after any transient failure. A local time that has passed in some zone already is not changed.</remarks>
    Task<ScheduleChangeResponse> UpdateScheduleAsync(string canvasId, string scheduleId, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Cancels a schedule before it is sent.</summary>
    /// <param name="canvasId">The canvas's API identifier.</param>
    /// <param name="scheduleId">The id that scheduling returned.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may be gone nevertheless.</param>
    /// <returns>That Braze took the change on; close to the time of sending it may reach all, some or none of the users.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /canvas/trigger/schedule/delete · repeated after any transient failure.</remarks>
    Task<ScheduleChangeResponse> DeleteScheduleAsync(string canvasId, string scheduleId, CancellationToken cancellationToken = default);
}
