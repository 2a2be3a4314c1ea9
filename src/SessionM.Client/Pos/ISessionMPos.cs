using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>SessionM's API for the point of sale and for shops (CloudPOS): transactions, and the offers of customers at the till.</summary>
/// <remarks>
/// Every request has a <see cref="PosRequestId"/>, by which SessionM processes it once: all calls are repeated safely. While the first request is unfinished, a
/// repeat is answered with "pending processing"; the client asks again under the same id until the call's time is over, and throws then with
/// <see cref="IntegrationException.OutcomeUnknown"/> set.
/// Source: https://docs.sessionm.com/developer/APIs/POS/overview.htm.
/// </remarks>
public interface ISessionMPos
{
    /// <summary>Sends a transaction: it gives points and, once it is closed, redeems the offers that its discounts name.</summary>
    /// <param name="transaction">The transaction, in whatever state it is. Sending it again under its id, in a new call, changes it.</param>
    /// <param name="call">Store, request id and culture; what is left out comes from the settings.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>That SessionM took it. Points and redemptions follow later: transactions are queued and processed one after the other.</returns>
    /// <exception cref="ArgumentException">The transaction, an item or a payment has no id, a list holds null, a kind of id has no id, or no store is known; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, or was still working on the same request when the call's time was over.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST api/2.0/send_transaction · repeated safely: every attempt carries one request id.</remarks>
    Task<PosResponse> SendTransactionAsync(PosTransaction transaction, PosCall? call = null, CancellationToken cancellationToken = default);

    /// <summary>Looks up a customer and all offers of the wallet, without discounts.</summary>
    /// <param name="user">The customer; the match has to be the only one.</param>
    /// <param name="call">Store, request id and culture; what is left out comes from the settings. A store is not needed here.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customer and the offers.</returns>
    /// <exception cref="ArgumentException">The lookup or the store is empty; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because nobody matches, or more than one.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST api/2.0/lookup without <c>transaction</c> · read-only, repeated safely.</remarks>
    Task<PosLookupResponse> LookupAsync(PosUserLookup user, PosCall? call = null, CancellationToken cancellationToken = default);

    /// <summary>Looks up a customer and the offers that apply to a transaction, with what each would take off.</summary>
    /// <param name="user">The customer; the match has to be the only one.</param>
    /// <param name="transaction">The transaction as it is so far. SessionM checks the restrictions on catalog and store alone, and those on stores only when there is a store.</param>
    /// <param name="call">Store, request id and culture; what is left out comes from the settings. A store is not needed here.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customer, and the eligible offers with their discounts.</returns>
    /// <exception cref="ArgumentException">The lookup or the store is empty, or the transaction is not complete (see <see cref="SendTransactionAsync"/>); nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because nobody matches, or more than one.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST api/2.0/lookup with <c>transaction</c> · read-only, repeated safely.</remarks>
    Task<PosLookupResponse> LookupForTransactionAsync(PosUserLookup user, PosTransaction transaction, PosCall? call = null, CancellationToken cancellationToken = default);

    /// <summary>Locks an offer for a transaction, immediately before it is paid; it is redeemed when the transaction is sent closed.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="transaction">The transaction as it is so far. When it changes, lock again under the same transaction id and use the new discount.</param>
    /// <param name="call">Store, request id and culture; what is left out comes from the settings.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The discount, to be sent with the transaction just as it is.</returns>
    /// <exception cref="ArgumentException">The offer is empty, the transaction is not complete (see <see cref="SendTransactionAsync"/>), or no store is known; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the offer does not apply.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST api/2.0/lock · repeated safely: every attempt carries one request id.</remarks>
    Task<PosDiscountResponse> LockAsync(PosOfferLookup offer, PosTransaction transaction, PosCall? call = null, CancellationToken cancellationToken = default);

    /// <summary>Gives a locked offer back to the wallet, when it is not used after all.</summary>
    /// <param name="userOffer">The customer's copy of the offer: a <see cref="UserOffer"/>, or the <see cref="PosDiscount.ReferenceId"/> of its discount.</param>
    /// <param name="employeeId">Who does it.</param>
    /// <param name="call">Store, request id and culture; what is left out comes from the settings.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>That SessionM did it.</returns>
    /// <exception cref="ArgumentException">An id is empty, or no store is known; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the offer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST api/2.0/unlock · repeated safely: every attempt carries one request id.</remarks>
    Task<PosResponse> UnlockAsync(UserOfferId userOffer, string employeeId, PosCall? call = null, CancellationToken cancellationToken = default);

    /// <summary>Redeems an offer at once. Take the payment and close the transaction immediately afterwards; to go back, reinstate the offer.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="transaction">The transaction it takes something off.</param>
    /// <param name="call">Store, request id and culture; what is left out comes from the settings.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The discount, to be sent with the transaction.</returns>
    /// <exception cref="ArgumentException">The offer is empty, the transaction is not complete (see <see cref="SendTransactionAsync"/>), or no store is known; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the offer does not apply.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST api/2.0/redeem · repeated safely: every attempt carries one request id.</remarks>
    Task<PosDiscountResponse> RedeemAsync(PosOfferLookup offer, PosTransaction transaction, PosCall? call = null, CancellationToken cancellationToken = default);

    /// <summary>Gives a redeemed offer back to the customer: one redeemed at once, or one locked for a transaction that was closed.</summary>
    /// <param name="userOffer">The customer's copy of the offer: a <see cref="UserOffer"/>, or the <see cref="PosDiscount.ReferenceId"/> of its discount.</param>
    /// <param name="employeeId">Who does it.</param>
    /// <param name="call">Store, request id and culture; what is left out comes from the settings.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>That SessionM did it.</returns>
    /// <exception cref="ArgumentException">An id is empty, or no store is known; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the offer was not redeemed.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST api/2.0/reinstate · repeated safely: every attempt carries one request id.</remarks>
    Task<PosResponse> ReinstateAsync(UserOfferId userOffer, string employeeId, PosCall? call = null, CancellationToken cancellationToken = default);
}
