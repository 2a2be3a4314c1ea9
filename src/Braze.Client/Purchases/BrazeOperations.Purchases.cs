using Integration.Http;

namespace Braze.Client;

/// <content>Purchases.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists the ids of products that were bought.</summary>
    public static Operation PurchasesProductList { get; } = Define(
        "purchases.product_list", HttpMethod.Get, "purchases/product_list", RetrySafety.Idempotent, CustomDataGroup, "export/purchases/get_list_product_id", "purchases.product_list");

    /// <summary>Reads how many items were bought, by day or hour.</summary>
    public static Operation PurchasesQuantitySeries { get; } = Define(
        "purchases.quantity_series", HttpMethod.Get, "purchases/quantity_series", RetrySafety.Idempotent, CustomDataGroup, "export/purchases/get_number_of_purchases", "purchases.quantity_series");

    /// <summary>Reads how much money was spent, by day or hour.</summary>
    public static Operation PurchasesRevenueSeries { get; } = Define(
        "purchases.revenue_series", HttpMethod.Get, "purchases/revenue_series", RetrySafety.Idempotent, CustomDataGroup, "export/purchases/get_revenue_series", "purchases.revenue_series");

    private static Operation[] PurchaseOperations => [PurchasesProductList, PurchasesQuantitySeries, PurchasesRevenueSeries];
}
