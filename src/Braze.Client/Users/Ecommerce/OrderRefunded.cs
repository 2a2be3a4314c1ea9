using System.Text.Json;

namespace Braze.Client;

/// <summary>An order was refunded, wholly or in part (<c>ecommerce.order_refunded</c>).</summary>
/// <param name="user">Who.</param>
/// <param name="time">When.</param>
public sealed class OrderRefunded(BrazeUser user, DateTimeOffset time) : ProductsEvent(user, EventName, time)
{
    internal const string EventName = "ecommerce.order_refunded";

    /// <summary>The order's id, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public required string OrderId { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>The refunded amount; zero or more, never negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required decimal TotalValue { get; init => field = Limit.Money(value); }

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
        OptionalWriter.WriteNumber(writer, EcommerceNames.TotalDiscounts, TotalDiscounts);
        EcommerceNames.WriteDiscounts(writer, Discounts);
        base.WriteOwnProperties(writer);
    }
}
