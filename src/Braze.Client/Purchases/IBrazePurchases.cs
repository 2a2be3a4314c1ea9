using Integration.Abstractions;

namespace Braze.Client;

/// <summary>What a workspace has recorded about purchases. They are sent with <see cref="IBrazeUsers"/>.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/purchases/get_revenue_series.</remarks>
public interface IBrazePurchases
{
    /// <summary>Reads one page of the ids of products that were bought. Braze does not document how many a page holds.</summary>
    /// <param name="page">The page's number. Braze does not document the first; from zero, as in its other lists.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the one after the last is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page's number is negative.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /purchases/product_list · idempotent · 1,000 an hour, shared with the other lists of recorded names.</remarks>
    Task<ProductPage> GetProductPageAsync(int page = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the ids of all products that were bought, reading page after page until one is empty.</summary>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The ids.</returns>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /purchases/product_list · idempotent · 1,000 an hour, shared with the other lists of recorded names.</remarks>
    IAsyncEnumerable<string> ListProductsAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads how many items were bought, by day or hour.</summary>
    /// <param name="query">Which purchases, and how many days or hours.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day or hour.</returns>
    /// <exception cref="ArgumentException">The unit is unknown; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /purchases/quantity_series · idempotent · 1,000 an hour, shared with the lists of recorded names.</remarks>
    Task<DataSeries<PurchaseQuantityPoint>> GetQuantitySeriesAsync(PurchaseSeriesQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads how much money was spent, by day or hour.</summary>
    /// <param name="query">Which purchases, and how many days or hours.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day or hour.</returns>
    /// <exception cref="ArgumentException">The unit is unknown; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /purchases/revenue_series · idempotent · 1,000 an hour, shared with the lists of recorded names.</remarks>
    Task<DataSeries<RevenuePoint>> GetRevenueSeriesAsync(PurchaseSeriesQuery query, CancellationToken cancellationToken = default);
}
