using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>fetch_point_audit_logs</c>, the same in both versions.</summary>
internal sealed record PointAuditBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("exclude_specified_modification_types")] bool ExcludeSpecifiedModificationTypes,
    [property: JsonPropertyName("skip")] int Skip,
    [property: JsonPropertyName("take")] int Take) : IIdentifiesPeople
{
    [JsonPropertyName("from_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? FromDate { get; init; }

    [JsonPropertyName("to_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? ToDate { get; init; }

    [JsonPropertyName("point_account_ids")]
    public IReadOnlyCollection<string>? PointAccountIds { get; init; }

    [JsonPropertyName("point_source_ids")]
    public IReadOnlyCollection<string>? PointSourceIds { get; init; }

    [JsonPropertyName("modification_types")]
    public IReadOnlyCollection<string>? ModificationTypes { get; init; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    public static PointAuditBody Of(string retailerId, PointAuditRequest request) =>
        new(retailerId, request.UserId, request.ExcludeModificationTypes, request.Skip, request.Take)
        {
            FromDate = request.From,
            ToDate = request.To,
            PointAccountIds = request.PointAccountIds,
            PointSourceIds = request.PointSourceIds,
            ModificationTypes = request.ModificationTypes,
        };

    /// <summary>The page; never the customer.</summary>
    public override string ToString() => $"audit entries {Skip} to {(long)Skip + Take}";
}
