using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A purchase in a store. Amounts are in the store's currency, which the answer does not name.</summary>
public sealed class StoreTransaction
{
    /// <summary>SessionM's id of the purchase.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The store.</summary>
    [JsonPropertyName("store_id")]
    public string? StoreId { get; set; }

    /// <summary>The point of sale's id of the purchase.</summary>
    [JsonPropertyName("pos_transaction_id")]
    public string? PosTransactionId { get; set; }

    /// <summary>The employee at the point of sale.</summary>
    [JsonPropertyName("pos_employee_id")]
    public string? PosEmployeeId { get; set; }

    /// <summary>The table.</summary>
    [JsonPropertyName("table_id")]
    public string? TableId { get; set; }

    /// <summary>How many guests.</summary>
    [JsonPropertyName("guest_count")]
    public long? GuestCount { get; set; }

    /// <summary>Whether the purchase was voided.</summary>
    [JsonPropertyName("is_voided")]
    public bool? IsVoided { get; set; }

    /// <summary>Whether the purchase is closed.</summary>
    [JsonPropertyName("is_closed")]
    public bool? IsClosed { get; set; }

    /// <summary>The sum before tax.</summary>
    [JsonPropertyName("subtotal")]
    public decimal? Subtotal { get; set; }

    /// <summary>The tax. On the wire <c>taxtotal</c>, unlike the <c>tax_total</c> of the point of sale.</summary>
    [JsonPropertyName("taxtotal")]
    public decimal? TaxTotal { get; set; }

    /// <summary>What was to be paid.</summary>
    [JsonPropertyName("check_amount")]
    public decimal? CheckAmount { get; set; }

    /// <summary>The code on the guest's receipt.</summary>
    [JsonPropertyName("guest_receipt_code")]
    public string? GuestReceiptCode { get; set; }

    /// <summary>The channel; tenants choose the words.</summary>
    [JsonPropertyName("channel")]
    public string? Channel { get; set; }

    /// <summary>The time zone of the store.</summary>
    [JsonPropertyName("store_time_zone")]
    public string? StoreTimeZone { get; set; }

    /// <summary>Whether amounts include tax.</summary>
    [JsonPropertyName("include_tax")]
    public bool? IncludeTax { get; set; }

    /// <summary>When SessionM processed it. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("sm_transaction_process_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? ProcessDate { get; set; }

    /// <summary>When it was opened. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("open_time")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? OpenTime { get; set; }

    /// <summary>When it was last changed at the point of sale. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("modified_time")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? ModifiedTime { get; set; }

    /// <summary>When SessionM stored it. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("create_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? CreateDate { get; set; }

    /// <summary>When SessionM last changed it. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("last_updated")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? LastUpdated { get; set; }

    /// <summary>What was bought.</summary>
    [JsonPropertyName("items")]
    [JsonConverter(typeof(LenientListConverter<StoreTransactionItem>))]
    public IReadOnlyList<StoreTransactionItem> Items { get; set; } = [];

    /// <summary>How it was paid.</summary>
    [JsonPropertyName("payments")]
    [JsonConverter(typeof(LenientListConverter<StoreTransactionPayment>))]
    public IReadOnlyList<StoreTransactionPayment> Payments { get; set; } = [];

    /// <summary>The discounts as they came; their form varies.</summary>
    [JsonPropertyName("discounts")]
    public JsonElement? Discounts { get; set; }

    /// <summary>The tenant's own definitions as they came.</summary>
    [JsonPropertyName("business_def_collection")]
    public JsonElement? BusinessDefCollection { get; set; }

    /// <summary>Where the items stand in the catalogue, as it came.</summary>
    [JsonPropertyName("catalog_lineages")]
    public JsonElement? CatalogLineages { get; set; }

    /// <summary>Where the store stands among the locations, as it came.</summary>
    [JsonPropertyName("location_lineages")]
    public JsonElement? LocationLineages { get; set; }

    /// <summary>Where the store stands among the locations of Core, as it came.</summary>
    [JsonPropertyName("location_lineages_core")]
    public JsonElement? LocationLineagesCore { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>How many items; never an id.</summary>
    public override string ToString() => $"store transaction of {Items.Count} items";
}
