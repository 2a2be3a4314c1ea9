using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Send ids of API campaigns: names under which analytics group what was sent.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_create_send_ids.</remarks>
public interface IBrazeSends
{
    /// <summary>Makes a send id for a campaign.</summary>
    /// <param name="request">The campaign, and the id when it is not to be Braze's choice.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The send id is longer than 64 characters or not printable ASCII; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /sends/id/create · not repeated after an unknown outcome · 100 a day for a workspace, each pair of campaign and send id counts.</remarks>
    Task<SendIdResponse> CreateSendIdAsync(SendIdRequest request, CancellationToken cancellationToken = default);

    /// <summary>The figures of a send id, day by day. Braze keeps them for 14 days after the send.</summary>
    /// <param name="campaignId">The API campaign's API identifier.</param>
    /// <param name="sendId">The send id.</param>
    /// <param name="length">How many days, 1 to 100.</param>
    /// <param name="endingAt">The end of the series; now when left out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>One entry for each day.</returns>
    /// <exception cref="ArgumentException">An id is empty or malformed, or the length is outside 1 to 100; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// GET /sends/data_series · idempotent. The figures need not agree with the dashboard's or those of Currents, which count in other windows.
    /// Source: https://www.braze.com/docs/api/endpoints/export/campaigns/get_send_analytics.
    /// </remarks>
    Task<SendDataSeriesResponse> GetDataSeriesAsync(
        string campaignId, string sendId, int length, DateTimeOffset? endingAt = null, CancellationToken cancellationToken = default);
}
