using System.Text.Json;

namespace Braze.Client;

/// <summary>A user looked at a product (<c>ecommerce.product_viewed</c>).</summary>
/// <param name="user">Who.</param>
/// <param name="time">When.</param>
public sealed class ProductViewed(BrazeUser user, DateTimeOffset time) : EcommerceEvent(user, EventName, time)
{
    internal const string EventName = "ecommerce.product_viewed";

    private static readonly JsonEncodedText TypeName = JsonEncodedText.Encode("type");

    /// <summary>The product's id, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public required string ProductId { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>The product's name, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public required string ProductName { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>Which variant of it, at most 255 characters; the product's id again where there are none.</summary>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public required string VariantId { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>Its price, in the currency's major unit; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
    public required decimal Price { get; init => field = Limit.Money(value); }

    /// <summary>A picture.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The product's page.</summary>
    public string? ProductUrl { get; init; }

    /// <summary>What the view may trigger later (<c>type</c>).</summary>
    public IReadOnlyList<ProductViewType>? Types { get; init; }

    private protected override void WriteOwnProperties(Utf8JsonWriter writer)
    {
        writer.WriteString(EcommerceNames.ProductId, ProductId);
        writer.WriteString(EcommerceNames.ProductName, ProductName);
        writer.WriteString(EcommerceNames.VariantId, VariantId);
        writer.WriteNumber(EcommerceNames.Price, Price);
        OptionalWriter.WriteText(writer, EcommerceNames.ImageUrl, ImageUrl);
        OptionalWriter.WriteText(writer, EcommerceNames.ProductUrl, ProductUrl);
        WriteTypes(writer);
    }

    private void WriteTypes(Utf8JsonWriter writer)
    {
        if (Types is not { Count: > 0 })
        {
            return;
        }

        writer.WriteStartArray(TypeName);
        for (int i = 0; i < Types.Count; i++)
        {
            writer.WriteStringValue(EnumNames.Of(Types[i]));
        }

        writer.WriteEndArray();
    }
}
