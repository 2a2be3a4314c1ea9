using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>acquisition/issue</c>.</summary>
internal sealed record IssueOfferBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("offer_id")] string OfferId,
    [property: JsonPropertyName("quantity")] int Quantity,
    [property: JsonPropertyName("issue_exact_version")] bool IssueExactVersion) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    /// <summary>How many; never the customer.</summary>
    public override string ToString() => $"issue of {Quantity} offers";
}
