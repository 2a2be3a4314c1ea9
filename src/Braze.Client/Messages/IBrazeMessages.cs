using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Messages whose content the host brings along, scheduled messages, and live activities.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging.</remarks>
public interface IBrazeMessages
{
    /// <summary>Sends a message to up to 50 named users.</summary>
    /// <param name="message">What, and to whom.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id, shared by all recipients.</returns>
    /// <exception cref="ArgumentException">No user, more than 50, or one named by something else than external id or alias; there is no message, or a channel misses something or exceeds its documented size; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/send · not repeated after an unknown outcome.</remarks>
    Task<MessageSendResponse> SendAsync(MessageSend message, CancellationToken cancellationToken = default);

    /// <summary>Sends a message to <b>everyone</b> in a segment or audience. There is no other way to reach them.</summary>
    /// <param name="broadcast">What, and to which segment or audience.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id, shared by all recipients.</returns>
    /// <exception cref="ArgumentException">There is no message, or a channel misses something or exceeds its documented size; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/send with <c>broadcast</c> · not repeated after an unknown outcome · 250 a minute, 10 a minute for one audience.</remarks>
    Task<MessageSendResponse> SendBroadcastAsync(MessageBroadcast broadcast, CancellationToken cancellationToken = default);

    /// <summary>Schedules a message to up to 50 named users.</summary>
    /// <param name="message">What, and to whom.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may exist nevertheless.</param>
    /// <returns>The schedule's id, by which it is changed or deleted.</returns>
    /// <exception cref="ArgumentException">No user, more than 50, or one named by something else than external id or alias; there is no message, or a channel misses something or exceeds its documented size; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/schedule/create · not repeated after an unknown outcome.</remarks>
    Task<ScheduleResponse> ScheduleAsync(MessageSend message, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Schedules a message to <b>everyone</b> in a segment or audience.</summary>
    /// <param name="broadcast">What, and to which segment or audience.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may exist nevertheless.</param>
    /// <returns>The schedule's id, by which it is changed or deleted.</returns>
    /// <exception cref="ArgumentException">There is no message, or a channel misses something or exceeds its documented size; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/schedule/create with <c>broadcast</c> · not repeated after an unknown outcome.</remarks>
    Task<ScheduleResponse> ScheduleBroadcastAsync(MessageBroadcast broadcast, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Replaces the time of a scheduled message. Nothing of the old one is kept, local time included.</summary>
    /// <param name="scheduleId">The id that scheduling returned.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the change may take effect nevertheless.</param>
    /// <returns>That Braze took the change on; close to the time of sending it may reach all, some or none of the users.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/schedule/update · repeated after any transient failure.</remarks>
    Task<ScheduleChangeResponse> UpdateScheduleAsync(string scheduleId, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Replaces the content of a scheduled message.</summary>
    /// <param name="scheduleId">The id that scheduling returned.</param>
    /// <param name="messages">What.</param>
    /// <param name="cancellationToken">Cancels the call; the change may take effect nevertheless.</param>
    /// <returns>That Braze took the change on; close to the time of sending it may reach all, some or none of the users.</returns>
    /// <exception cref="ArgumentException">The id is empty, there is no message, or a channel misses something or exceeds its documented size; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/schedule/update · repeated after any transient failure.</remarks>
    Task<ScheduleChangeResponse> UpdateScheduleAsync(string scheduleId, MessageContent messages, CancellationToken cancellationToken = default);

    /// <summary>Replaces time and content of a scheduled message.</summary>
    /// <param name="scheduleId">The id that scheduling returned.</param>
    /// <param name="schedule">When.</param>
    /// <param name="messages">What.</param>
    /// <param name="cancellationToken">Cancels the call; the change may take effect nevertheless.</param>
    /// <returns>That Braze took the change on; close to the time of sending it may reach all, some or none of the users.</returns>
    /// <exception cref="ArgumentException">The id is empty, there is no message, or a channel misses something or exceeds its documented size; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/schedule/update · repeated after any transient failure.</remarks>
    Task<ScheduleChangeResponse> UpdateScheduleAsync(string scheduleId, SendSchedule schedule, MessageContent messages, CancellationToken cancellationToken = default);

    /// <summary>Cancels a scheduled message before it is sent.</summary>
    /// <param name="scheduleId">The id that scheduling returned.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may be gone nevertheless.</param>
    /// <returns>That Braze took the change on; close to the time of sending it may reach all, some or none of the users.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/schedule/delete · repeated after any transient failure.</remarks>
    Task<ScheduleChangeResponse> DeleteScheduleAsync(string scheduleId, CancellationToken cancellationToken = default);

    /// <summary>Lists the campaigns and canvases that the dashboard has scheduled from now until a day. Braze gives them all at once.</summary>
    /// <param name="endDate">The day; Braze takes it for midnight in UTC.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The campaigns and canvases; one that recurs appears once.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /messages/scheduled_broadcasts · repeated after any transient failure.</remarks>
    Task<ScheduledBroadcastsResponse> GetScheduledBroadcastsAsync(DateOnly endDate, CancellationToken cancellationToken = default);

    /// <summary>Starts a live activity for up to 50 named users, who must exist already.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="users">For whom; by external id or alias. One named twice gets it once.</param>
    /// <param name="cancellationToken">Cancels the call; it may start nevertheless.</param>
    /// <returns>That Braze took the request on.</returns>
    /// <exception cref="ArgumentException">No user, more than 50, or one named by something else than external id or alias; the alert has no title or no body, or exceeds 1,912 bytes; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/live_activity/start · not repeated after an unknown outcome.</remarks>
    Task<LiveActivityResponse> StartLiveActivityAsync(LiveActivity activity, IReadOnlyList<BrazeUser> users, CancellationToken cancellationToken = default);

    /// <summary>Starts a live activity for <b>everyone</b> in a segment.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="segmentId">The segment's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call; it may start nevertheless.</param>
    /// <returns>That Braze took the request on.</returns>
    /// <exception cref="ArgumentException">The id is empty; the alert has no title or no body, or exceeds 1,912 bytes; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/live_activity/start · not repeated after an unknown outcome.</remarks>
    Task<LiveActivityResponse> StartLiveActivityBroadcastAsync(LiveActivity activity, string segmentId, CancellationToken cancellationToken = default);

    /// <summary>Starts a live activity for <b>everyone</b> a filter lets through.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="audience">The filter.</param>
    /// <param name="cancellationToken">Cancels the call; it may start nevertheless.</param>
    /// <returns>That Braze took the request on.</returns>
    /// <exception cref="ArgumentException">The alert has no title or no body, or exceeds 1,912 bytes; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/live_activity/start · not repeated after an unknown outcome.</remarks>
    Task<LiveActivityResponse> StartLiveActivityBroadcastAsync(LiveActivity activity, ConnectedAudience audience, CancellationToken cancellationToken = default);

    /// <summary>Changes or ends a live activity.</summary>
    /// <param name="update">The activity's id and what becomes of it.</param>
    /// <param name="cancellationToken">Cancels the call; the change may take effect nevertheless.</param>
    /// <returns>That Braze took the request on.</returns>
    /// <exception cref="ArgumentException">The notification is one that Braze would refuse; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /messages/live_activity/update · repeated after any transient failure unless it alerts the user: then not after an unknown outcome.</remarks>
    Task<LiveActivityResponse> UpdateLiveActivityAsync(LiveActivityUpdate update, CancellationToken cancellationToken = default);
}
