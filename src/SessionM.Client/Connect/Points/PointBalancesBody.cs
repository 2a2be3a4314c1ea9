using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>all_balances</c>, and with accounts of <c>balance</c>.</summary>
internal sealed record PointBalancesBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("point_account_ids")] IReadOnlyCollection<string>? PointAccountIds,
    [property: JsonPropertyName("culture")] string Culture) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    /// <summary>Which accounts; never the customer.</summary>
    public override string ToString() => PointAccountIds is null ? "all point accounts" : $"{PointAccountIds.Count} point accounts";
}
