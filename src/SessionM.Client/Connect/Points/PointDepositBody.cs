using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>deposit</c>, the same in both versions.</summary>
internal sealed record PointDepositBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("deposit_details")] IReadOnlyList<PointDepositDetail> DepositDetails,
    [property: JsonPropertyName("allow_partial_success")] bool AllowPartialSuccess,
    [property: JsonPropertyName("disable_event_publishing")] bool DisableEventPublishing,
    [property: JsonPropertyName("culture")] string Culture) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers =>
        DepositDetails.SelectMany(detail => new[] { detail.ReferenceId, detail.IdempotencyId }).OfType<string>().Prepend(UserId);

    /// <summary>How many details; never the customer.</summary>
    public override string ToString() => $"deposit of {DepositDetails.Count} details";
}
