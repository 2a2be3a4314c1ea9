using System.Text.Json;

namespace Braze.Client;

/// <summary>One of Braze's recommended eCommerce events; they consume no data points.</summary>
/// <remarks>
/// Braze checks them strictly: an unknown property, a wrong type, negative money or a bad currency drops the event, and only
/// <see cref="TrackResult.Failures"/> tells. What has no property of its own goes into <see cref="Metadata"/>.
/// See https://www.braze.com/docs/user_guide/data/activation/events/recommended_events.
/// </remarks>
public abstract class EcommerceEvent : TrackEvent
{
    private static readonly JsonEncodedText CurrencyName = JsonEncodedText.Encode("currency");
    private static readonly JsonEncodedText SourceName = JsonEncodedText.Encode("source");

    private PropertyObject? _metadata;

    private protected EcommerceEvent(BrazeUser user, string name, DateTimeOffset time)
        : base(user, name, time)
    {
    }

    /// <summary>ISO 4217 code of every amount in the event, for example <c>NOK</c>.</summary>
    /// <exception cref="ArgumentException">The code is not three capital letters.</exception>
    public required string Currency { get; init => field = Limit.Currency(value); }

    /// <summary>Where the event comes from, for example <c>web</c>; at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The source is empty or too long.</exception>
    public required string Source { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>The host's own data about the event.</summary>
    public PropertyObject Metadata => _metadata ??= new();

    /// <summary>The type that stands for a recommended event's name; null for any other name.</summary>
    internal static string? TypeFor(string name) => name switch
    {
        ProductViewed.EventName => nameof(ProductViewed),
        CartUpdated.EventName => nameof(CartUpdated),
        CheckoutStarted.EventName => nameof(CheckoutStarted),
        OrderPlaced.EventName => nameof(OrderPlaced),
        OrderCancelled.EventName => nameof(OrderCancelled),
        OrderRefunded.EventName => nameof(OrderRefunded),
        _ => null,
    };

    internal override string? FindProblem() => _metadata?.FindProblem(PropertyRules.Metadata);

    private protected sealed override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WritePropertyName(PropertiesWriter.PropertiesName);
        long start = PropertiesWriter.Position(writer);
        writer.WriteStartObject();
        WriteOwnProperties(writer);
        writer.WriteString(CurrencyName, Currency);
        writer.WriteString(SourceName, Source);
        EcommerceNames.WriteMetadata(writer, _metadata);
        writer.WriteEndObject();
        PropertiesWriter.ThrowIfTooLarge(writer, start, PropertyRules.Event.MaxBytes);
    }

    private protected abstract void WriteOwnProperties(Utf8JsonWriter writer);
}
