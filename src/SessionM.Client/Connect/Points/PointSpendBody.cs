using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>spend_multiple</c>.</summary>
internal sealed record PointSpendBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("spend_details")] IReadOnlyList<PointSpendDetail> SpendDetails,
    [property: JsonPropertyName("allow_partial_success")] bool AllowPartialSuccess,
    [property: JsonPropertyName("disable_event_publishing")] bool DisableEventPublishing,
    [property: JsonPropertyName("parallel_mode")] bool ParallelMode,
    [property: JsonPropertyName("culture")] string Culture) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => SpendDetails
        .SelectMany(detail => new[] { detail.ReferenceId, detail.TransactionId, detail.IdempotencyId, detail.Id, detail.OverdraftId })
        .OfType<string>()
        .Prepend(UserId);

    /// <summary>How many details; never the customer.</summary>
    public override string ToString() => $"spend of {SpendDetails.Count} details";
}
