using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>acquisition/revoke</c>.</summary>
internal sealed record RevokeUserOfferBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_offer_id")] string UserOfferId,
    [property: JsonPropertyName("reason")] string Reason) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserOfferId];

    /// <summary>The kind alone; never the id.</summary>
    public override string ToString() => "revocation of a user offer";
}
