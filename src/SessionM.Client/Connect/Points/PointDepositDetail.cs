using System.Globalization;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>One amount of points for one account. It is made with an idempotency id of its own: the same object sent again is the same deposit.</summary>
/// <param name="amount">How many points; more than 0. Fractions are sent as they are.</param>
/// <param name="pointAccountId">The account all customers have, a GUID.</param>
/// <param name="pointSourceId">Where the points come from, a GUID; all points of SessionM originate from a point source.</param>
/// <exception cref="ArgumentException">The amount is not above 0, or an id is empty.</exception>
public sealed class PointDepositDetail(decimal amount, string pointAccountId, string pointSourceId)
{
    /// <summary>How many points.</summary>
    [JsonPropertyName("amount")]
    public decimal Amount { get; } = PointAmount.Check(amount, nameof(amount));

    /// <summary>The account.</summary>
    [JsonPropertyName("point_account_id")]
    public string PointAccountId { get; } = RequiredText.Check(pointAccountId, nameof(pointAccountId));

    /// <summary>Where the points come from.</summary>
    [JsonPropertyName("point_source_id")]
    public string PointSourceId { get; } = RequiredText.Check(pointSourceId, nameof(pointSourceId));

    /// <summary>What the deposit refers to in the host's own system, for example an order.</summary>
    [JsonPropertyName("reference_id")]
    public string? ReferenceId { get; set; }

    /// <summary>The kind of <see cref="ReferenceId"/>; the host chooses it.</summary>
    [JsonPropertyName("reference_type")]
    public string? ReferenceType { get; set; }

    /// <summary>The detail's rank; the meaning is not documented, and known integrators send 0. Default 0.</summary>
    [JsonPropertyName("rank")]
    public int Rank { get; set; }

    /// <summary>
    /// The key by which a repeated deposit is recognised; a new GUID unless set. Set one that is stored with the job to repeat a deposit after a crash.
    /// That deposits take the key is inferred: SessionM's audit log shows it (see <see cref="SessionMConnectOptions.RepeatDeposits"/>).
    /// </summary>
    [JsonPropertyName("idempotency_id")]
    public string IdempotencyId { get; set; } = Guid.NewGuid().ToString("D");

    /// <summary>The amount; never what it refers to.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"deposit of {Amount}");
}
