using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>One entry of a customer's point audit log.</summary>
public sealed class PointAuditEntry
{
    /// <summary>The entry.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>The account's name.</summary>
    [JsonPropertyName("account_name")]
    public string? AccountName { get; set; }

    /// <summary>The account all customers have.</summary>
    [JsonPropertyName("point_account_id")]
    public string? PointAccountId { get; set; }

    /// <summary>The customer's own account; may be empty.</summary>
    [JsonPropertyName("user_point_account_id")]
    public string? UserPointAccountId { get; set; }

    /// <summary>What the entry adds to the account; negative for what it takes away.</summary>
    [JsonPropertyName("modification")]
    public decimal? Modification { get; set; }

    /// <summary>How many of the points that the entry added have been spent since.</summary>
    [JsonPropertyName("amount_spent")]
    public decimal? AmountSpent { get; set; }

    /// <summary>How many of the points that the entry added have expired since.</summary>
    [JsonPropertyName("amount_expired")]
    public decimal? AmountExpired { get; set; }

    /// <summary>SessionM's number for the kind of entry; the meanings are not documented.</summary>
    [JsonPropertyName("audit_type")]
    public long? AuditType { get; set; }

    /// <summary>SessionM's word for the kind of modification; the set is open.</summary>
    [JsonPropertyName("modification_type")]
    public string? ModificationType { get; set; }

    /// <summary>What made the modification, for example an offer.</summary>
    [JsonPropertyName("modification_entity_id")]
    public string? ModificationEntityId { get; set; }

    /// <summary>SessionM's <c>spend_weight</c>; the meaning is not documented.</summary>
    [JsonPropertyName("spend_weight")]
    public long? SpendWeight { get; set; }

    /// <summary>Where the points came from.</summary>
    [JsonPropertyName("point_source_id")]
    public string? PointSourceId { get; set; }

    /// <summary>The name of the point source.</summary>
    [JsonPropertyName("point_source_name")]
    public string? PointSourceName { get; set; }

    /// <summary>When it happened. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("time_of_occurrence")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? TimeOfOccurrence { get; set; }

    /// <summary>When the entry was written. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("create_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? CreateDate { get; set; }

    /// <summary>SessionM's id of the request that made it.</summary>
    [JsonPropertyName("request_id")]
    public string? RequestId { get; set; }

    /// <summary>The key of the deposit or spend that made it.</summary>
    [JsonPropertyName("idempotency_id")]
    public string? IdempotencyId { get; set; }

    /// <summary>The transaction it belongs to; only some entries have one.</summary>
    [JsonPropertyName("transaction_id")]
    public string? TransactionId { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The account and the amount; never the customer.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AccountName}: {Modification}");
}
