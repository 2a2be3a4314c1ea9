using System.Text.Json;

namespace Braze.Client;

/// <summary>A discount on an order.</summary>
public sealed class OrderDiscount
{
    private static readonly JsonEncodedText CodeName = JsonEncodedText.Encode("code");
    private static readonly JsonEncodedText AmountName = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText TypeName = JsonEncodedText.Encode("type");

    /// <summary>The code that gave it, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The code is empty or too long.</exception>
    public required string Code { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>How much, in the currency's major unit; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Amount { get; init => field = Limit.Money(value); }

    /// <summary>What kind of discount, in the host's words.</summary>
    public string? Type { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(CodeName, Code);
        writer.WriteNumber(AmountName, Amount);
        OptionalWriter.WriteText(writer, TypeName, Type);
        writer.WriteEndObject();
    }
}
