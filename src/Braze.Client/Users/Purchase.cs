using System.Text.Json;
using Integration.Http;

namespace Braze.Client;

/// <summary>A purchase in the older form. Braze keeps it running for existing customers; new ones send <see cref="OrderPlaced"/>.</summary>
/// <remarks>
/// A quantity of <c>n</c> counts as <c>n</c> purchases of one. Property names follow the rules of <see cref="CustomEvent"/> and are also not
/// <c>product_id</c>, <c>quantity</c>, <c>price</c> or <c>currency</c>; all properties together have at most 50 KB.
/// See https://www.braze.com/docs/api/objects_filters/purchase_object.
/// </remarks>
public sealed class Purchase : TrackItem
{
    private const int MaxQuantity = 100;

    private static readonly JsonEncodedText AppIdName = JsonEncodedText.Encode("app_id");
    private static readonly JsonEncodedText ProductIdName = JsonEncodedText.Encode("product_id");
    private static readonly JsonEncodedText CurrencyName = JsonEncodedText.Encode("currency");
    private static readonly JsonEncodedText PriceName = JsonEncodedText.Encode("price");
    private static readonly JsonEncodedText QuantityName = JsonEncodedText.Encode("quantity");
    private static readonly JsonEncodedText TimeName = JsonEncodedText.Encode("time");

    private PropertyObject? _properties;

    /// <summary>A purchase.</summary>
    /// <param name="user">Who bought.</param>
    /// <param name="time">When.</param>
    /// <exception cref="ArgumentException">The time was never set.</exception>
    public Purchase(BrazeUser user, DateTimeOffset time)
        : base(user)
    {
        ArgumentNullException.ThrowIfNull(user);
        Time = Limit.Time(time, nameof(time));
    }

    /// <summary>When; sent in UTC with milliseconds.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>What was bought, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public required string ProductId { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>ISO 4217 code, for example <c>NOK</c>.</summary>
    /// <exception cref="ArgumentException">The code is not three capital letters.</exception>
    public required string Currency { get; init => field = Limit.Currency(value); }

    /// <summary>Price of one, in the currency's major unit.</summary>
    public required decimal Price { get; init; }

    /// <summary>How many, 1 to 100; Braze counts one when it is left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is outside 1 to 100.</exception>
    public int? Quantity { get; init => field = value is { } quantity ? Limit.Quantity(quantity, MaxQuantity) : null; }

    /// <summary>The app it happened in, an id from the dashboard.</summary>
    public string? AppId { get; init; }

    /// <summary>What else is known about the purchase.</summary>
    public PropertyObject Properties => _properties ??= new();

    /// <inheritdoc />
    internal override RetrySafety Safety => RetrySafety.AtMostOnce;

    internal override string? FindProblem() => _properties?.FindProblem(PropertyRules.Purchase);

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        OptionalWriter.WriteText(writer, AppIdName, AppId);
        writer.WriteString(ProductIdName, ProductId);
        writer.WriteString(CurrencyName, Currency);
        writer.WriteNumber(PriceName, Price);
        OptionalWriter.WriteNumber(writer, QuantityName, (long?)Quantity);
        writer.WritePropertyName(TimeName);
        WireDate.WriteInstant(writer, Time);
        if (_properties is { Count: > 0 })
        {
            PropertiesWriter.Write(writer, PropertiesWriter.PropertiesName, _properties, PropertyRules.Purchase);
        }
    }
}
