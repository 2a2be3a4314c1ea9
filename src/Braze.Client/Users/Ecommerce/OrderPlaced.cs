using System.Text.Json;

namespace Braze.Client;

/// <summary>A user ordered (<c>ecommerce.order_placed</c>).</summary>
/// <param name="user">Who.</param>
/// <param name="time">When.</param>
public sealed class OrderPlaced(BrazeUser user, DateTimeOffset time) : ProductsEvent(user, EventName, time)
{
    internal const string EventName = "ecommerce.order_placed";

    /// <summary>The order's id, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public required string OrderId { get; init => field = Limit.Text(value, Limit.MaxText); }

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

    /// <summary>All discounts together; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal? TotalDiscounts { get; init => field = Limit.Money(value); }

    /// <summary>The discounts.</summary>
    public IReadOnlyList<OrderDiscount>? Discounts { get; init; }

    internal override string? FindProblem() => Discounts?.Contains(null!) == true ? $"{nameof(Discounts)} contains null" : base.FindProblem();

    private protected override void WriteOwnProperties(Utf8JsonWriter writer)
    {
        writer.WriteString(EcommerceNames.OrderId, OrderId);
        writer.WriteNumber(EcommerceNames.TotalValue, TotalValue);
        OptionalWriter.WriteText(writer, EcommerceNames.CartId, CartId);
        OptionalWriter.WriteNumber(writer, EcommerceNames.SubtotalValue, SubtotalValue);
        OptionalWriter.WriteNumber(writer, EcommerceNames.Tax, Tax);
        OptionalWriter.WriteNumber(writer, EcommerceNames.Shipping, Shipping);
        OptionalWriter.WriteNumber(writer, EcommerceNames.TotalDiscounts, TotalDiscounts);
        EcommerceNames.WriteDiscounts(writer, Discounts);
        base.WriteOwnProperties(writer);
    }
}
