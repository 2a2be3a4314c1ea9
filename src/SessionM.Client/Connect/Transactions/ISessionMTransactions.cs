using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Transactions of SessionM Connect: what customers bought in stores.</summary>
/// <remarks>
/// Purchases get there through the point of sale. Which members a request takes besides the retailer and the customer is in no public source:
/// <see cref="StoreTransactionsRequest.AdditionalMembers"/>. Source: https://docs.sessionm.com/developer/APIs/Core/api_domains.htm; the route and the
/// answer are known from an integrator.
/// </remarks>
public interface ISessionMTransactions
{
    /// <summary>Reads a customer's purchases, page by page as they are enumerated. Memory stays that of one page and the tokens read so far.</summary>
    /// <param name="request">Whose purchases, and from which page on.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The purchases in the order SessionM sends them.</returns>
    /// <exception cref="ArgumentException">The user id is empty, or an additional member is one that the client writes itself.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="MalformedResponseException">
    /// SessionM gives a token a second time, or 10,000 of them, so that the enumeration would not end; or it announces more purchases than it sent and gives
    /// no token to read on with.
    /// </exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    IAsyncEnumerable<StoreTransaction> GetStoreTransactionsAsync(StoreTransactionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of a customer's purchases.</summary>
    /// <param name="request">Whose purchases, and which page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page, with the token of the next.</returns>
    /// <exception cref="ArgumentException">The user id is empty, or an additional member is one that the client writes itself; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST transactions/api/1.0/transactions/info/get_store_transactions · read-only, repeated safely.</remarks>
    Task<StoreTransactionsPage> GetStoreTransactionsPageAsync(StoreTransactionsRequest request, CancellationToken cancellationToken = default);
}
