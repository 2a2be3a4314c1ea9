using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>One payment of a purchase.</summary>
public sealed class StoreTransactionPayment
{
    /// <summary>SessionM's id of the payment.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The purchase.</summary>
    [JsonPropertyName("transaction_id")]
    public string? TransactionId { get; set; }

    /// <summary>The point of sale's id of the payment.</summary>
    [JsonPropertyName("payment_id")]
    public string? PaymentId { get; set; }

    /// <summary>How it was paid; tenants choose the words.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>How much.</summary>
    [JsonPropertyName("amount")]
    public decimal? Amount { get; set; }

    /// <summary>When. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("payment_time")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? PaymentTime { get; set; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The store.</summary>
    [JsonPropertyName("store_id")]
    public string? StoreId { get; set; }

    /// <summary>The code on the receipt.</summary>
    [JsonPropertyName("receipt_code")]
    public string? ReceiptCode { get; set; }

    /// <summary>Who paid.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>The kind of <see cref="UserId"/>.</summary>
    [JsonPropertyName("user_id_type")]
    public string? UserIdType { get; set; }

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

    /// <summary>The kind of payment; never who paid.</summary>
    public override string ToString() => $"payment of type '{Type}'";
}
