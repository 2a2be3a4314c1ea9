using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about purchases.</summary>
internal static class PurchasesSnippets
{
    public static async Task ReadRevenueAsync(IBrazeClient braze, Action<string, decimal> show, CancellationToken ct)
    {
        #region purchases
        await foreach (string product in braze.Purchases.ListProductsAsync(ct))
        {
            DataSeries<RevenuePoint> month = await braze.Purchases.GetRevenueSeriesAsync(new PurchaseSeriesQuery(length: 30) { Product = product }, ct);
            show(product, month.Data.Sum(day => day.Revenue ?? 0));
        }
        #endregion
    }
}
