namespace Braze.Client;

/// <summary>What an update does to the stored cart. Do not mix adding and removing with replacing for one cart.</summary>
public enum CartAction
{
    /// <summary><c>add</c>: puts the products into the cart.</summary>
    Add,

    /// <summary><c>remove</c>: takes the products out of the cart.</summary>
    Remove,

    /// <summary><c>replace</c>: the products are the whole cart.</summary>
    Replace,
}
