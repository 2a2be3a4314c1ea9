using System.Text.Json;

namespace Braze.Client;

/// <summary>A user began to pay (<c>ecommerce.checkout_started</c>).</summary>
/// <param name="user">Who.</param>
/// <param name="time">When.</param>
public sealed class CheckoutStarted(BrazeUser user, DateTimeOffset time) : ProductsEvent(user, EventName, time)
{
    internal const string EventName = "ecommerce.checkout_started";

    private static readonly JsonEncodedText CheckoutIdName = JsonEncodedText.Encode("checkout_id");

    /// <summary>The checkout's id, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public required string CheckoutId { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>Value of the whole order; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required decimal TotalValue { get; init => field = Limit.Money(value); }

    /// <summary>The cart it came from.</summary>
    public string? CartId { get; init; }

    /// <summary>Value before tax and shipping; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal? SubtotalValue { get; init => field = Limit.Money(value); }

    /// <summary>Tax; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal? Tax { get; init => field = Limit.Money(value); }

    /// <summary>Shipping; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal? Shipping { get; init => field = Limit.Money(value); }

    private protected override void WriteOwnProperties(Utf8JsonWriter writer)
    {
        writer.WriteString(CheckoutIdName, CheckoutId);
        writer.WriteNumber(EcommerceNames.TotalValue, TotalValue);
        OptionalWriter.WriteText(writer, EcommerceNames.CartId, CartId);
        OptionalWriter.WriteNumber(writer, EcommerceNames.SubtotalValue, SubtotalValue);
        OptionalWriter.WriteNumber(writer, EcommerceNames.Tax, Tax);
        OptionalWriter.WriteNumber(writer, EcommerceNames.Shipping, Shipping);
        base.WriteOwnProperties(writer);
    }
}
