using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>qualifying</c>.</summary>
internal sealed record TierQualifyBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("culture")] string Culture) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    /// <summary>The call; never the customer.</summary>
    public override string ToString() => "qualifying for tiers";
}
