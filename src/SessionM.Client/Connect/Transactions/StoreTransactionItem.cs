using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>One line of a purchase.</summary>
public sealed class StoreTransactionItem
{
    /// <summary>SessionM's id of the line.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The purchase.</summary>
    [JsonPropertyName("transaction_id")]
    public string? TransactionId { get; set; }

    /// <summary>The item in SessionM's catalogue.</summary>
    [JsonPropertyName("master_item_id")]
    public string? MasterItemId { get; set; }

    /// <summary>The point of sale's key of the item.</summary>
    [JsonPropertyName("pos_item_key")]
    public string? PosItemKey { get; set; }

    /// <summary>How many.</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; set; }

    /// <summary>The price of one.</summary>
    [JsonPropertyName("unit_price")]
    public decimal? UnitPrice { get; set; }

    /// <summary>The price of all.</summary>
    [JsonPropertyName("subtotal")]
    public decimal? Subtotal { get; set; }

    /// <summary>The tax in it.</summary>
    [JsonPropertyName("tax_included")]
    public decimal? TaxIncluded { get; set; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The store.</summary>
    [JsonPropertyName("store_id")]
    public string? StoreId { get; set; }

    /// <summary>The point of sale's id of the line.</summary>
    [JsonPropertyName("line_id")]
    public string? LineId { get; set; }

    /// <summary>The line that this one modifies.</summary>
    [JsonPropertyName("modifies_line_id")]
    public string? ModifiesLineId { get; set; }

    /// <summary>When SessionM stored it. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("create_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? CreateDate { get; set; }

    /// <summary>When SessionM last changed it. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("last_updated")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? LastUpdated { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
