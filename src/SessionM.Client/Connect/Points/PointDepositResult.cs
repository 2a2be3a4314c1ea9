using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>What SessionM says about a deposit. Only the customer's id is known from its answers; the rest is read as in the answer to a spend (inferred).</summary>
public sealed class PointDepositResult : ConnectPayload
{
    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>What became of each detail; empty where the answer tells nothing about them.</summary>
    [JsonPropertyName("details")]
    [JsonConverter(typeof(LenientListConverter<PointOutcome>))]
    public IReadOnlyList<PointOutcome> Details { get; set; } = [];

    /// <summary>How many details; never the customer.</summary>
    public override string ToString() => $"outcome of {Details.Count} deposits";

    internal override IEnumerable<ItemFailure> FindFailures() => PointOutcome.FindFailures(Details);
}
