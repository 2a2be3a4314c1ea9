using System.Globalization;

namespace Integration.Sandbox;

/// <summary>One line of a purchase.</summary>
/// <param name="PosItemKey">The point of sale's key of the item.</param>
/// <param name="Quantity">How many.</param>
/// <param name="UnitPrice">The price of one.</param>
public sealed record SandboxTransactionItem(string PosItemKey, decimal Quantity, decimal UnitPrice)
{
    /// <summary>How many.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Quantity} items");
}
