using System.Text.Json;

namespace Braze.Client;

/// <summary>Property names that several eCommerce events share, and the members written under them.</summary>
internal static class EcommerceNames
{
    public static readonly JsonEncodedText CartId = JsonEncodedText.Encode("cart_id");
    public static readonly JsonEncodedText OrderId = JsonEncodedText.Encode("order_id");
    public static readonly JsonEncodedText ProductId = JsonEncodedText.Encode("product_id");
    public static readonly JsonEncodedText ProductName = JsonEncodedText.Encode("product_name");
    public static readonly JsonEncodedText VariantId = JsonEncodedText.Encode("variant_id");
    public static readonly JsonEncodedText Price = JsonEncodedText.Encode("price");
    public static readonly JsonEncodedText ImageUrl = JsonEncodedText.Encode("image_url");
    public static readonly JsonEncodedText ProductUrl = JsonEncodedText.Encode("product_url");
    public static readonly JsonEncodedText TotalValue = JsonEncodedText.Encode("total_value");
    public static readonly JsonEncodedText SubtotalValue = JsonEncodedText.Encode("subtotal_value");
    public static readonly JsonEncodedText Tax = JsonEncodedText.Encode("tax");
    public static readonly JsonEncodedText Shipping = JsonEncodedText.Encode("shipping");
    public static readonly JsonEncodedText TotalDiscounts = JsonEncodedText.Encode("total_discounts");

    private static readonly JsonEncodedText Products = JsonEncodedText.Encode("products");
    private static readonly JsonEncodedText Discounts = JsonEncodedText.Encode("discounts");
    private static readonly JsonEncodedText Metadata = JsonEncodedText.Encode("metadata");

    public static void WriteMetadata(Utf8JsonWriter writer, PropertyObject? metadata)
    {
        if (metadata is { Count: > 0 })
        {
            writer.WritePropertyName(Metadata);
            metadata.WriteTo(writer);
        }
    }

    public static void WriteProducts(Utf8JsonWriter writer, IReadOnlyList<EcommerceProduct> products)
    {
        writer.WriteStartArray(Products);
        for (int i = 0; i < products.Count; i++)
        {
            products[i].WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    public static void WriteDiscounts(Utf8JsonWriter writer, IReadOnlyList<OrderDiscount>? discounts)
    {
        if (discounts is not { Count: > 0 })
        {
            return;
        }

        writer.WriteStartArray(Discounts);
        for (int i = 0; i < discounts.Count; i++)
        {
            discounts[i].WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
