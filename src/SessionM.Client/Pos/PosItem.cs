using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A line of a transaction.</summary>
public sealed class PosItem
{
    /// <summary>The line's id, unique within the transaction; discounts and modifiers refer to it.</summary>
    [JsonPropertyName("line_id")]
    public required string LineId { get; init; }

    /// <summary>What was sold, as the catalog calls it.</summary>
    [JsonPropertyName("item_id")]
    public required string ItemId { get; init; }

    /// <summary>How many, or how much of it.</summary>
    [JsonPropertyName("quantity")]
    public required decimal Quantity { get; init; }

    /// <summary>The price of one.</summary>
    [JsonPropertyName("unit_price")]
    public required decimal UnitPrice { get; init; }

    /// <summary>The price of the line.</summary>
    [JsonPropertyName("subtotal")]
    public required decimal Subtotal { get; init; }

    /// <summary>The tax that the price includes.</summary>
    [JsonPropertyName("tax_included")]
    public decimal? TaxIncluded { get; init; }

    /// <summary>The line this one modifies, such as the coffee that gets a shot more.</summary>
    [JsonPropertyName("modifies_line_id")]
    public string? ModifiesLineId { get; init; }

    /// <summary>What else the tenant keeps about a line.</summary>
    [JsonPropertyName("custom_data")]
    public IReadOnlyDictionary<string, CustomAttributeValue>? CustomData { get; init; }

    internal string? FindProblem() =>
        string.IsNullOrWhiteSpace(LineId) || string.IsNullOrWhiteSpace(ItemId) ? "An item has no line id or no item id." : null;
}
