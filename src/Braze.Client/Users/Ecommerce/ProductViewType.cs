namespace Braze.Client;

/// <summary>What a viewed product may trigger later.</summary>
public enum ProductViewType
{
    /// <summary><c>price_drop</c>.</summary>
    PriceDrop,

    /// <summary><c>back_in_stock</c>.</summary>
    BackInStock,
}
