using Integration.Http;

namespace Braze.Client;

internal sealed class BrazePurchases(BrazeTransport transport) : IBrazePurchases
{
    // The size of a page is not documented: only an empty one is surely the last.
    private const int SmallestFullPage = 1;

    public Task<ProductPage> GetProductPageAsync(int page = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        return transport.SendAsync(
            BrazeOperations.PurchasesProductList,
            BrazeResponseJson.Default.ProductPage,
            new CallSettings { Query = new QueryString().Add("page", page).Build() },
            cancellationToken);
    }

    public IAsyncEnumerable<string> ListProductsAsync(CancellationToken cancellationToken = default) =>
        Pages.ByNumberAsync(BrazeOperations.PurchasesProductList, GetProductPageAsync, page => page.Products, product => product, SmallestFullPage, cancellationToken);

    public Task<DataSeries<PurchaseQuantityPoint>> GetQuantitySeriesAsync(PurchaseSeriesQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return transport.SendAsync(
            BrazeOperations.PurchasesQuantitySeries,
            BrazeResponseJson.Default.DataSeriesPurchaseQuantityPoint,
            new CallSettings { Query = query.Build() },
            cancellationToken);
    }

    public Task<DataSeries<RevenuePoint>> GetRevenueSeriesAsync(PurchaseSeriesQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return transport.SendAsync(
            BrazeOperations.PurchasesRevenueSeries,
            BrazeResponseJson.Default.DataSeriesRevenuePoint,
            new CallSettings { Query = query.Build() },
            cancellationToken);
    }
}
