using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>One page of a customer's point audit log. SessionM sends no total that is known.</summary>
public sealed class PointAuditPage : ConnectPayload
{
    /// <summary>The page's entries; in which order is not documented.</summary>
    [JsonPropertyName("results")]
    [JsonConverter(typeof(LenientListConverter<PointAuditEntry>))]
    public IReadOnlyList<PointAuditEntry> Results { get; set; } = [];

    /// <summary>How many entries; never the customer.</summary>
    public override string ToString() => $"{Results.Count} audit entries";
}
