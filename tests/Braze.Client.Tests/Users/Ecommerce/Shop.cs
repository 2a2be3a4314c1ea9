namespace Braze.Client.Tests;

/// <summary>Valid eCommerce objects to start from.</summary>
internal static class Shop
{
    public static EcommerceProduct Shoe() =>
        new() { ProductId = "p-1", ProductName = "Shoe", VariantId = "v-1", Quantity = 1, Price = 224.96m };

    public static OrderPlaced Order(params EcommerceProduct[] products) => new(Wire.User, Wire.Now)
    {
        OrderId = "o-1",
        TotalValue = 224.96m,
        Currency = "USD",
        Source = "web",
        Products = products,
    };
}
