using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>redemption/manual_redeem</c>.</summary>
internal sealed record ManualRedeemBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_offer_id")] string UserOfferId,
    [property: JsonPropertyName("force_redeem")] bool ForceRedeem) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserOfferId];

    /// <summary>The kind alone; never the id.</summary>
    public override string ToString() => "redemption of a user offer";
}
