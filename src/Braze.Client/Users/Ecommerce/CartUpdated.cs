using System.Text.Json;

namespace Braze.Client;

/// <summary>A user's cart changed (<c>ecommerce.cart_updated</c>). Braze forgets a cart 30 days after its last update.</summary>
/// <param name="user">Who.</param>
/// <param name="time">When.</param>
public sealed class CartUpdated(BrazeUser user, DateTimeOffset time) : ProductsEvent(user, EventName, time)
{
    internal const string EventName = "ecommerce.cart_updated";

    private static readonly JsonEncodedText ActionName = JsonEncodedText.Encode("action");

    /// <summary>The cart's id, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public required string CartId { get; init => field = Limit.Text(value, Limit.MaxText); }

    /// <summary>What the update does to the cart.</summary>
    public CartAction? Action { get; init; }

    /// <summary>Value of the whole cart; zero or more. Required unless <see cref="Action"/> adds or removes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal? TotalValue { get; init => field = Limit.Money(value); }

    /// <summary>Value before tax and shipping; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal? SubtotalValue { get; init => field = Limit.Money(value); }

    /// <summary>Tax; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal? Tax { get; init => field = Limit.Money(value); }

    /// <summary>Shipping; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal? Shipping { get; init => field = Limit.Money(value); }

    internal override string? FindProblem() => TotalValue is null && Action is null or CartAction.Replace
        ? $"{nameof(TotalValue)} is required unless {nameof(Action)} adds or removes"
        : base.FindProblem();

    private protected override void WriteOwnProperties(Utf8JsonWriter writer)
    {
        writer.WriteString(EcommerceNames.CartId, CartId);
        if (Action is { } action)
        {
            writer.WriteString(ActionName, EnumNames.Of(action));
        }

        OptionalWriter.WriteNumber(writer, EcommerceNames.TotalValue, TotalValue);
        OptionalWriter.WriteNumber(writer, EcommerceNames.SubtotalValue, SubtotalValue);
        OptionalWriter.WriteNumber(writer, EcommerceNames.Tax, Tax);
        OptionalWriter.WriteNumber(writer, EcommerceNames.Shipping, Shipping);
        base.WriteOwnProperties(writer);
    }
}
