using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>user_progress</c>.</summary>
internal sealed record RuleProgressBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("ids")] IReadOnlyCollection<string> Ids,
    [property: JsonPropertyName("culture")] string Culture) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    /// <summary>How many rule trees; never the customer.</summary>
    public override string ToString() => $"progress of {Ids.Count} rule trees";
}
