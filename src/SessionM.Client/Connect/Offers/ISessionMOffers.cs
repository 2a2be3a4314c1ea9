using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Offers of SessionM Connect.</summary>
/// <remarks>
/// One customer a call; for sends to more than 500 customers SessionM asks to be contacted about bulk.
/// Source: https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm.
/// </remarks>
public interface ISessionMOffers
{
    /// <summary>Reads a customer's whole wallet, page by page as it is enumerated. Memory stays that of one page and the ids read so far.</summary>
    /// <param name="userId">The SessionM user id; some tenants also take an external id here.</param>
    /// <param name="culture">The language of the texts, for example <c>de-DE</c>; <see langword="null"/> for the configured one.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The offers in the order SessionM sends them. A wallet that changes meanwhile may show an offer twice or not at all. Where
    /// SessionM sends no <c>total_records</c>, the end is known only from one more call, which brings nothing new.</returns>
    /// <exception cref="ArgumentException">The user id is empty.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="MalformedResponseException">
    /// SessionM answers with offers it has sent before although some are still missing, or with 100,000 offers and more to come: the enumeration
    /// ends here instead of going on for ever.
    /// </exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    IAsyncEnumerable<UserOffer> GetUserOffersAsync(string userId, string? culture = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of a customer's wallet.</summary>
    /// <param name="request">Which page of whose wallet.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page, with the wallet's size and the customer's points.</returns>
    /// <exception cref="ArgumentException">The user id is empty, skip is negative, or take is not from 1 to 1,000; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST offers/api/2.0/offers/get_user_offers · read-only, repeated safely.</remarks>
    Task<UserOffersPage> GetUserOffersPageAsync(UserOffersRequest request, CancellationToken cancellationToken = default);
}
