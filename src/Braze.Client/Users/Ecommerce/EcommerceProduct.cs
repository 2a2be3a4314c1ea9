using System.Text.Json;

namespace Braze.Client;

/// <summary>One line of a cart or an order.</summary>
public sealed class EcommerceProduct
{
    private static readonly JsonEncodedText QuantityName = JsonEncodedText.Encode("quantity");

    private PropertyObject? _metadata;

    /// <summary>The product's id, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public required string ProductId { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>The product's name, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public required string ProductName { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>Which variant of it, at most 255 characters; the product's id again where there are none.</summary>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public required string VariantId { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>How many, at least one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is below one.</exception>
    public required int Quantity { get; init => field = Limit.Quantity(value, int.MaxValue); }

    /// <summary>Price of one, in the currency's major unit; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
    public required decimal Price { get; init => field = Limit.Money(value); }

    /// <summary>A picture.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The product's page.</summary>
    public string? ProductUrl { get; init; }

    /// <summary>The host's own data about the line.</summary>
    public PropertyObject Metadata => _metadata ??= new();

    internal string? FindProblem() => _metadata?.FindProblem(PropertyRules.Metadata);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(EcommerceNames.ProductId, ProductId);
        writer.WriteString(EcommerceNames.ProductName, ProductName);
        writer.WriteString(EcommerceNames.VariantId, VariantId);
        writer.WriteNumber(QuantityName, Quantity);
        writer.WriteNumber(EcommerceNames.Price, Price);
        OptionalWriter.WriteText(writer, EcommerceNames.ImageUrl, ImageUrl);
        OptionalWriter.WriteText(writer, EcommerceNames.ProductUrl, ProductUrl);
        EcommerceNames.WriteMetadata(writer, _metadata);
        writer.WriteEndObject();
    }
}
