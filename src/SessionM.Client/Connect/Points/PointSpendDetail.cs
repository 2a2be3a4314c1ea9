using System.Globalization;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>One amount of points to spend. It is made with an idempotency id of its own: the same object sent again is the same spend.</summary>
/// <param name="amount">How many points; more than 0. Fractions are sent as they are.</param>
/// <exception cref="ArgumentException">The amount is not above 0.</exception>
public sealed class PointSpendDetail(decimal amount)
{
    /// <summary>How many points.</summary>
    [JsonPropertyName("amount")]
    public decimal Amount { get; } = PointAmount.Check(amount, nameof(amount));

    /// <summary>
    /// The accounts to spend from, GUIDs; in which order several are used is not documented. <see langword="null"/> leaves the choice to SessionM, whose
    /// dashboard marks accounts that spends deduct from by default (that the API takes a spend without accounts is inferred).
    /// </summary>
    [JsonPropertyName("point_account_ids")]
    public IReadOnlyList<string>? PointAccountIds { get; set; }

    /// <summary>The point source, a GUID.</summary>
    [JsonPropertyName("point_source_id")]
    public string? PointSourceId { get; set; }

    /// <summary>What the spend refers to in the host's own system, for example an order.</summary>
    [JsonPropertyName("reference_id")]
    public string? ReferenceId { get; set; }

    /// <summary>The kind of <see cref="ReferenceId"/>; the host chooses it.</summary>
    [JsonPropertyName("reference_type")]
    public string? ReferenceType { get; set; }

    /// <summary>The transaction the spend belongs to.</summary>
    [JsonPropertyName("transaction_id")]
    public string? TransactionId { get; set; }

    /// <summary>Whether to spend although the balance does not allow it (meaning inferred from the name). Default false.</summary>
    [JsonPropertyName("force_spend")]
    public bool ForceSpend { get; set; }

    /// <summary>Whether the spend is a return; the meaning is not documented. Default false.</summary>
    [JsonPropertyName("is_return")]
    public bool IsReturn { get; set; }

    /// <summary>The detail's rank; the meaning is not documented, and the known integrator sends 0. Default 0.</summary>
    [JsonPropertyName("rank")]
    public int Rank { get; set; }

    /// <summary>
    /// The key by which a repeated spend is recognised (inferred from the name); a new GUID unless set. Set one that is stored with the job to repeat a
    /// spend after a crash. How long SessionM remembers it is not documented.
    /// </summary>
    [JsonPropertyName("idempotency_id")]
    public string IdempotencyId { get; set; } = Guid.NewGuid().ToString("D");

    /// <summary>An id of the detail; the meaning is not documented.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>When the points were spent; written in UTC with <c>Z</c> (form inferred).</summary>
    [JsonPropertyName("timestamp")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The id of an overdraft; the meaning is not documented.</summary>
    [JsonPropertyName("overdraft_id")]
    public string? OverdraftId { get; set; }

    /// <summary>When the overdraft happened; written in UTC with <c>Z</c> (form inferred).</summary>
    [JsonPropertyName("overdraft_timestamp")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? OverdraftTimestamp { get; set; }

    /// <summary>The amount; never what it refers to.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"spend of {Amount}");
}
