using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>move_user</c>.</summary>
internal sealed record TierMoveBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("tier_system_id")] string TierSystemId,
    [property: JsonPropertyName("tier_level_id")] string TierLevelId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("process_intermediate_levels")] bool ProcessIntermediateLevels,
    [property: JsonPropertyName("evaluate_qualifying_rules")] bool EvaluateQualifyingRules,
    [property: JsonPropertyName("culture")] string Culture) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    /// <summary>The level; never the customer.</summary>
    public override string ToString() => $"move to tier level {TierLevelId}";
}
