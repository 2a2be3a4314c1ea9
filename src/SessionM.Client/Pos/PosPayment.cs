using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A payment of a transaction. It names the customer; a transaction without one in any payment or discount is anonymous.</summary>
public sealed class PosPayment
{
    /// <summary>The payment's id.</summary>
    [JsonPropertyName("payment_id")]
    public required string PaymentId { get; init; }

    /// <summary>What was paid; negative for what was given back.</summary>
    [JsonPropertyName("amount")]
    public required decimal Amount { get; init; }

    /// <summary>How it was paid, as the tenant calls it, for example <c>CASH</c>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>When it was paid.</summary>
    [JsonPropertyName("payment_time")]
    [JsonConverter(typeof(UtcTimeConverter))]
    public required DateTimeOffset PaymentTime { get; init; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; init; }

    /// <summary>What kind of id <see cref="UserId"/> is.</summary>
    [JsonPropertyName("user_id_type")]
    public PosUserIdType? UserIdType { get; init; }

    /// <summary>The customer by another id.</summary>
    [JsonPropertyName("additional_user_id")]
    public string? AdditionalUserId { get; init; }

    /// <summary>What kind of id <see cref="AdditionalUserId"/> is.</summary>
    [JsonPropertyName("additional_user_id_type")]
    public PosUserIdType? AdditionalUserIdType { get; init; }

    /// <summary>The code on this payer's receipt by which the customer can be named afterwards, where several pay.</summary>
    [JsonPropertyName("receipt_code")]
    public string? ReceiptCode { get; init; }

    /// <summary>What else the tenant keeps about a payment.</summary>
    [JsonPropertyName("custom_data")]
    public IReadOnlyDictionary<string, CustomAttributeValue>? CustomData { get; init; }

    internal IEnumerable<string?> Identifiers => [UserId, AdditionalUserId, ReceiptCode, .. (CustomData ?? PosTransaction.NoData).Values.Select(value => value.Text)];

    internal string? FindProblem()
    {
        if (string.IsNullOrWhiteSpace(PaymentId) || string.IsNullOrWhiteSpace(Type))
        {
            return "A payment has no id or no type.";
        }

        return IsTypeAlone(UserId, UserIdType) || IsTypeAlone(AdditionalUserId, AdditionalUserIdType) ? "A payment says what kind of id a customer has, and not which." : null;
    }

    private static bool IsTypeAlone(string? id, PosUserIdType? type) => type is not null && string.IsNullOrWhiteSpace(id);
}
