using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Reward stores of SessionM Connect: offers that customers buy with points.</summary>
/// <remarks>
/// Source: https://docs.sessionm.com/developer/Tasks/Offers/t_get_store_offers.htm and
/// https://docs.sessionm.com/developer/Tasks/Offers/t_purchase_store_offer.htm.
/// </remarks>
public interface ISessionMRewardStores
{
    /// <summary>Reads the offers of stores, page by page as they are enumerated. Memory stays that of one page and the ids read so far.</summary>
    /// <param name="request">Which stores, and what of them. Reading begins at <see cref="RewardStoreOffersRequest.Skip"/>, with <see cref="RewardStoreOffersRequest.Take"/> a page.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The offers in the order asked for. A list that changes meanwhile may show an offer twice or not at all.</returns>
    /// <exception cref="ArgumentException">There is no store or there are more than 100, an id is empty, skip is negative, take is not from 1 to 1,000, or quantity is below 1.</exception>
    /// <exception cref="SessionMApiException">SessionM refused.</exception>
    /// <exception cref="MalformedResponseException">The pages contradict each other, or there are 100,000 offers and more to come.</exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    IAsyncEnumerable<RewardStoreOffer> GetOffersAsync(RewardStoreOffersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the offers of stores.</summary>
    /// <param name="request">Which stores, and which page of their offers.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">As for <see cref="GetOffersAsync"/>; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST offers/api/2.0/offers/rewardstores/get_reward_store_offers · read-only, repeated safely.</remarks>
    Task<RewardStoreOffersPage> GetOffersPageAsync(RewardStoreOffersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Buys an offer: SessionM spends the customer's points and issues the offer, both or neither.</summary>
    /// <param name="request">Which offer of which store, for whom.</param>
    /// <param name="cancellationToken">Cancels the call; the offer may have been bought all the same.</param>
    /// <returns>What was bought, as far as SessionM says so.</returns>
    /// <exception cref="ArgumentException">An id is empty, or the quantity is below 1; nothing was sent.</exception>
    /// <exception cref="SessionMPartialFailureException">SessionM answered ok and that the purchase was not successful; nothing was bought.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer has too few points.</exception>
    /// <exception cref="IntegrationException">
    /// Any other failure of the call. <see cref="IntegrationException.OutcomeUnknown"/> tells whether the offer may have been bought: look into the wallet or at
    /// the balance before buying it again.
    /// </exception>
    /// <remarks>
    /// POST offers/api/2.0/offers/rewardstores/purchase_offer · not repeated after an unknown outcome: no key is known by which SessionM would recognise a
    /// repeat, and it would spend the points twice.
    /// </remarks>
    Task<PurchasedOffer> PurchaseAsync(PurchaseOfferRequest request, CancellationToken cancellationToken = default);
}
