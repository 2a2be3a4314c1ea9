using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>What SessionM says about a spend.</summary>
public sealed class PointSpendResult : ConnectPayload
{
    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>What became of each detail.</summary>
    [JsonPropertyName("details")]
    [JsonConverter(typeof(LenientListConverter<PointOutcome>))]
    public IReadOnlyList<PointOutcome> Details { get; set; } = [];

    /// <summary>All details together.</summary>
    [JsonPropertyName("summary")]
    public PointSpendSummary? Summary { get; set; }

    /// <summary>The entries of the audit log that the spend made.</summary>
    [JsonPropertyName("audits")]
    [JsonConverter(typeof(LenientListConverter<PointAuditEntry>))]
    public IReadOnlyList<PointAuditEntry> Audits { get; set; } = [];

    /// <summary>When it happened. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("time_of_occurrence")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? TimeOfOccurrence { get; set; }

    /// <summary>How many details; never the customer.</summary>
    public override string ToString() => $"outcome of {Details.Count} spends";

    internal override IEnumerable<ItemFailure> FindFailures() => PointOutcome.FindFailures(Details);
}
