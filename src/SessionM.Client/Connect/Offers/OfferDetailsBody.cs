using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>The body of <c>fetch_offers_details</c>.</summary>
internal sealed record OfferDetailsBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("offer_ids")] IReadOnlyCollection<string> OfferIds,
    [property: JsonPropertyName("skip")] int Skip,
    [property: JsonPropertyName("take")] int Take);
