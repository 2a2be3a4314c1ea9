using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The type of an offer. Tenants have more than the named ones; compares ignoring case.</summary>
[JsonConverter(typeof(OpenStringConverter<OfferType>))]
public readonly struct OfferType : IOpenString<OfferType>, IEquatable<OfferType>
{
    private readonly string? _value;

    private OfferType(string value) => _value = value;

    /// <summary>Handed over by staff.</summary>
    public static OfferType ManualFulfillment { get; } = new("manual_fulfillment");

    /// <summary>A fixed amount off an item.</summary>
    public static OfferType FixedAmountDiscount { get; } = new("fixed_amount_discount");

    /// <summary>A share off the price.</summary>
    public static OfferType PercentDiscount { get; } = new("percent_discount");

    /// <summary>A fixed amount off the whole check.</summary>
    public static OfferType FixedAmountCheckDiscount { get; } = new("fixed_amount_check_discount");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static OfferType From(string value) => new(value);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator ==(OfferType left, OfferType right) => left.Equals(right);

    /// <summary>Compares ignoring case.</summary>
    public static bool operator !=(OfferType left, OfferType right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(OfferType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is OfferType other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The vendor's spelling.</summary>
    public override string ToString() => Value;
}
