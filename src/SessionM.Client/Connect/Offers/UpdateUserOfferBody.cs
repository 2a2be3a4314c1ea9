using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>acquisition/update</c>. <see cref="CustomData"/> is JSON within a text, as the vendor wants it.</summary>
internal sealed record UpdateUserOfferBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("user_offer_id")] string UserOfferId,
    [property: JsonPropertyName("custom_data")] string? CustomData,
    [property: JsonPropertyName("remain_pending_extended_data")] bool RemainPendingExtendedData,
    [property: JsonPropertyName("update_redemption_dates")] bool UpdateRedemptionDates) : IIdentifiesPeople
{
    // What the writer takes at most; the parser's own default is less.
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = 1000 };

    // The data may be a code that is worth money.
    IEnumerable<string> IIdentifiesPeople.Identifiers =>
        [UserId, UserOfferId, .. CustomData is null ? [] : JsonTexts.In(JsonNode.Parse(CustomData, documentOptions: AnyDepth))];

    /// <summary>The kind alone; never the customer or the data.</summary>
    public override string ToString() => "change of a user offer";
}
