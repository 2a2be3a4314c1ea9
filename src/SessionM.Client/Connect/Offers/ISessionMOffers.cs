using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Offers of SessionM Connect: what customers hold, and issuing, changing, revoking and redeeming it.</summary>
/// <remarks>
/// One customer a call; for sends to more than 500 customers SessionM asks to be contacted about bulk.
/// Source: https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm for the wallet;
/// https://docs.sessionm.com/Procedures/Customers/View/p_cu_ViewCustomerOffers.htm for what the other calls mean. Their fields are known from integrators.
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

    /// <summary>Reads counters and inventory of offers, page by page as they are enumerated.</summary>
    /// <param name="offerIds">At least one id. How many a call takes, and whether it takes root ids, is not documented.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>What SessionM knows of these offers; presumably nothing of an unknown one. The end is known only from one more call, which brings nothing new.</returns>
    /// <exception cref="ArgumentException">There is no id, or one is empty.</exception>
    /// <exception cref="SessionMApiException">SessionM refused.</exception>
    /// <exception cref="MalformedResponseException">The pages contradict each other, or do not end: see <see cref="GetUserOffersAsync"/>.</exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    IAsyncEnumerable<OfferDetails> GetOfferDetailsAsync(IReadOnlyCollection<string> offerIds, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of counters and inventory of offers.</summary>
    /// <param name="request">Which page of which offers.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">There is no id or one is empty, skip is negative, or take is not from 1 to 1,000; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST offers/api/2.0/offers/fetch_offers_details · read-only, repeated safely.</remarks>
    Task<OfferDetailsPage> GetOfferDetailsPageAsync(OfferDetailsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Issues an offer to a customer.</summary>
    /// <param name="request">Which offer, to whom, and how many.</param>
    /// <param name="cancellationToken">Cancels the call; the offer may have been issued all the same.</param>
    /// <returns>Each copy issued. Pass one on to <see cref="UpdateAsync"/>, <see cref="RevokeAsync"/> or <see cref="RedeemManuallyAsync"/> as it is.</returns>
    /// <exception cref="ArgumentException">An id is empty, or the quantity is below 1; nothing was sent.</exception>
    /// <exception cref="SessionMPartialFailureException">SessionM answered ok and did not issue every copy (<c>fail_reason</c> is not 0).</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">
    /// Any other failure of the call. <see cref="IntegrationException.OutcomeUnknown"/> tells whether the offer may have been issued: look into the wallet
    /// before issuing it again.
    /// </exception>
    /// <remarks>
    /// POST offers/api/2.0/offers/acquisition/issue · not repeated after an unknown outcome: no key is known by which SessionM would recognise a repeat, and
    /// it would issue a second copy.
    /// </remarks>
    Task<IssuedOffers> IssueAsync(IssueOfferRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes an offer that a customer holds, for example to add the third party's code it waits for.</summary>
    /// <param name="request">Which copy, and what changes.</param>
    /// <param name="cancellationToken">Cancels the call; the change may take effect all the same.</param>
    /// <returns>What SessionM answered; the payload is not documented.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because there is no such user offer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST offers/api/2.0/offers/acquisition/update · repeated safely: a second time changes nothing more.</remarks>
    Task<ConnectReceipt> UpdateAsync(UpdateUserOfferRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes an offer out of a customer's wallet again; it goes back to the inventory.</summary>
    /// <param name="userOffer">The customer's copy. A <see cref="UserOffer"/> or an <see cref="IssuedOffer"/> converts by itself.</param>
    /// <param name="reason">Why; SessionM keeps the text, so leave people out of it.</param>
    /// <param name="cancellationToken">Cancels the call; the offer may be revoked all the same.</param>
    /// <returns>What SessionM answered; the payload is not documented.</returns>
    /// <exception cref="ArgumentException">The id or the reason is empty; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">
    /// SessionM refused, for example because there is no such user offer. Where <see cref="IntegrationException.OutcomeUnknown"/> is true, an attempt before
    /// got no answer, and this may be the refusal to revoke the offer a second time.
    /// </exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST offers/api/2.0/offers/acquisition/revoke · repeated safely: a second time changes nothing more, though SessionM may refuse it.</remarks>
    Task<ConnectReceipt> RevokeAsync(UserOfferId userOffer, string reason, CancellationToken cancellationToken = default);

    /// <summary>Redeems an offer without a purchase at a point of sale, if it can be redeemed now.</summary>
    /// <param name="userOffer">The customer's copy. A <see cref="UserOffer"/> or an <see cref="IssuedOffer"/> converts by itself.</param>
    /// <param name="cancellationToken">Cancels the call; the offer may be redeemed all the same.</param>
    /// <returns>What SessionM answered; the payload is not documented.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the offer cannot be redeemed now.</exception>
    /// <exception cref="IntegrationException">
    /// Any other failure of the call. <see cref="IntegrationException.OutcomeUnknown"/> tells whether the offer may have been redeemed: look into the wallet,
    /// which a redeemed offer leaves.
    /// </exception>
    /// <remarks>
    /// POST offers/api/2.0/offers/redemption/manual_redeem · not repeated after an unknown outcome: an offer of several uses would lose two.
    /// </remarks>
    Task<ConnectReceipt> RedeemManuallyAsync(UserOfferId userOffer, CancellationToken cancellationToken = default);

    /// <summary>
    /// As <see cref="RedeemManuallyAsync"/>, with <c>force_redeem</c>: presumably also when the offer cannot be redeemed now. Which of SessionM's rules this
    /// overrides is not documented.
    /// </summary>
    /// <param name="userOffer">The customer's copy. A <see cref="UserOffer"/> or an <see cref="IssuedOffer"/> converts by itself.</param>
    /// <param name="cancellationToken">Cancels the call; the offer may be redeemed all the same.</param>
    /// <returns>What SessionM answered; the payload is not documented.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call, as for <see cref="RedeemManuallyAsync"/>.</exception>
    /// <remarks>POST offers/api/2.0/offers/redemption/manual_redeem · not repeated after an unknown outcome.</remarks>
    Task<ConnectReceipt> ForceRedeemManuallyAsync(UserOfferId userOffer, CancellationToken cancellationToken = default);
}
