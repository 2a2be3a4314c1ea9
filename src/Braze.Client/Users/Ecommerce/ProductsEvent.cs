using System.Text.Json;

namespace Braze.Client;

/// <summary>An eCommerce event about a list of products: everything but a product view.</summary>
public abstract class ProductsEvent : EcommerceEvent
{
    private protected ProductsEvent(BrazeUser user, string name, DateTimeOffset time)
        : base(user, name, time)
    {
    }

    /// <summary>The products; at least one.</summary>
    public required IReadOnlyList<EcommerceProduct> Products
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    internal override string? FindProblem()
    {
        if (Products.Count == 0)
        {
            return "it has no products; at least 1 is required";
        }

        for (int i = 0; i < Products.Count; i++)
        {
            string? problem = Products[i] is { } product ? product.FindProblem() : "the product is null";
            if (problem is not null)
            {
                return $"{nameof(Products)}[{i}]: {problem}";
            }
        }

        return base.FindProblem();
    }

    private protected override void WriteOwnProperties(Utf8JsonWriter writer) => EcommerceNames.WriteProducts(writer, Products);
}
