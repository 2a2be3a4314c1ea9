using Integration.Abstractions;

namespace Braze.Client;

/// <summary>API-triggered campaigns.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_triggered_campaigns.</remarks>
public interface IBrazeCampaigns
{
    /// <summary>Sends the campaign to up to 50 named recipients.</summary>
    /// <param name="trigger">The campaign, its properties and the recipients.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id, and a notice when Braze accepted the request without sending.</returns>
    /// <exception cref="ArgumentException">No recipient, more than 50, or something that Braze would refuse; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have been sent.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /campaigns/trigger/send · not repeated after an unknown outcome.</remarks>
    Task<TriggerSendResponse> SendAsync(CampaignTrigger trigger, CancellationToken cancellationToken = default);

    /// <summary>Sends the campaign to <b>everyone</b> it targets in the dashboard. There is no other way to reach everyone.</summary>
    /// <param name="broadcast">The campaign and its properties.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id and the send id, and a notice when Braze accepted the request without sending.</returns>
    /// <exception cref="ArgumentException">The send id is malformed, or the properties exceed 50 KB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have been sent.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /campaigns/trigger/send with <c>broadcast</c> · not repeated after an unknown outcome · 250 a minute, 10 a minute for one audience.</remarks>
    Task<TriggerSendResponse> SendBroadcastAsync(CampaignBroadcast broadcast, CancellationToken cancellationToken = default);

    /// <summary>Schedules the campaign for up to 50 named recipients.</summary>
    /// <param name="trigger">The campaign, its properties and the recipients.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may exist nevertheless.</param>
    /// <returns>The schedule's id, by which it is changed or deleted.</returns>
    /// <exception cref="ArgumentException">No recipient, more than 50, or something that Braze would refuse, attachments among it; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /campaigns/trigger/schedule/create · not repeated after an unknown outcome.</remarks>
    Task<ScheduleResponse> ScheduleAsync(CampaignTrigger trigger, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Schedules the campaign for <b>everyone</b> it targets in the dashboard.</summary>
    /// <param name="broadcast">The campaign and its properties.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may exist nevertheless.</param>
    /// <returns>The schedule's id, by which it is changed or deleted.</returns>
    /// <exception cref="ArgumentException">The send id is malformed, or the properties exceed 50 KB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /campaigns/trigger/schedule/create with <c>broadcast</c> · not repeated after an unknown outcome · 250 a minute, 10 a minute for one audience.
    /// </remarks>
    Task<ScheduleResponse> ScheduleBroadcastAsync(CampaignBroadcast broadcast, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Replaces a schedule. Nothing of the old one is kept, local time included.</summary>
    /// <param name="campaignId">The campaign's API identifier.</param>
    /// <param name="scheduleId">The id that scheduling returned.</param>
    /// <param name="schedule">When.</param>
    /// <param name="cancellationToken">Cancels the call; the change may take effect nevertheless.</param>
    /// <returns>That Braze took the change on; close to the time of sending it may reach all, some or none of the users.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /campaigns/trigger/schedule/update · repeated after any transient failure. A local time that has passed in some zone already is not changed.</remarks>
    Task<ScheduleChangeResponse> UpdateScheduleAsync(string campaignId, string scheduleId, SendSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Cancels a schedule before it is sent.</summary>
    /// <param name="campaignId">The campaign's API identifier.</param>
    /// <param name="scheduleId">The id that scheduling returned.</param>
    /// <param name="cancellationToken">Cancels the call; the schedule may be gone nevertheless.</param>
    /// <returns>That Braze took the change on; close to the time of sending it may reach all, some or none of the users.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /campaigns/trigger/schedule/delete · repeated after any transient failure.</remarks>
    Task<ScheduleChangeResponse> DeleteScheduleAsync(string campaignId, string scheduleId, CancellationToken cancellationToken = default);
}
