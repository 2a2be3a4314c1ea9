using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>
/// A discount of a transaction: one to send, or one that SessionM has worked out. Send the one that locking or redeeming an offer answered just as it came,
/// which this class does with all its members; a time goes back in UTC, and a value that is not of its member's kind stays behind.
/// </summary>
/// <remarks>Source: https://docs.sessionm.com/developer/APIs/POS/Discounting/discounting_lock_offer.htm.</remarks>
public sealed class PosDiscount
{
    /// <summary>What gives the discount; for an offer of SessionM the customer's user offer id, which unlocking and reinstating take.</summary>
    [JsonPropertyName("reference_id")]
    public string? ReferenceId { get; set; }

    /// <summary>What <see cref="ReferenceId"/> is; <see cref="PosReferenceIdType.UserOffer"/> for an offer of SessionM.</summary>
    [JsonPropertyName("reference_id_type")]
    public PosReferenceIdType? ReferenceIdType { get; set; }

    /// <summary>The discount as the point of sale calls it.</summary>
    [JsonPropertyName("pos_discount_id")]
    public string? PosDiscountId { get; set; }

    /// <summary>The discount's state; the words are not documented.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    /// <summary>The text for receipt and screen.</summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; set; }

    /// <summary>A picture of it.</summary>
    [JsonPropertyName("image_url")]
    public string? ImageUrl { get; set; }

    /// <summary>The lines it takes something off; <see langword="null"/> when nothing was said.</summary>
    [JsonPropertyName("discounted_line_ids")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string>? DiscountedLineIds { get; set; }

    /// <summary>How many of each of these lines, in the same order (inferred from the names); <see langword="null"/> when nothing was said, or nothing of numbers alone.</summary>
    [JsonPropertyName("discounted_line_id_quantities")]
    [JsonConverter(typeof(QuantityListConverter))]
    public IReadOnlyList<decimal>? DiscountedLineIdQuantities { get; set; }

    /// <summary>Who gives it; the words are not documented.</summary>
    [JsonPropertyName("discount_source")]
    public string? DiscountSource { get; set; }

    /// <summary>What it takes off. Whether a tenant counts it above or below zero is not documented.</summary>
    [JsonPropertyName("amount")]
    public decimal? Amount { get; set; }

    /// <summary>Its place among the discounts of the transaction.</summary>
    [JsonPropertyName("stack_order")]
    public long? StackOrder { get; set; }

    /// <summary>When it was applied.</summary>
    [JsonPropertyName("applied_time")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? AppliedTime { get; set; }

    /// <summary>The customer whose offer it is.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>Members SessionM sent that this class does not know; sent back when the discount is part of a transaction.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The kind of the reference alone; never an id.</summary>
    public override string ToString() => $"discount by '{ReferenceIdType}'";

    internal string? FindProblem() =>
        ReferenceIdType is not null && string.IsNullOrWhiteSpace(ReferenceId) ? "A discount says what kind of thing gives it, and not which." : null;
}
