using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>How a customer's tiers are written.</summary>
internal static class TierJson
{
    /// <summary>The <c>tier_details</c> of a customer fetched with its incentives.</summary>
    public static JsonObject Details(string retailerId, SessionMState state, string userId) => new()
    {
        ["tier_levels"] = Levels(retailerId, userId, state.Tiers.Of(userId)),
        ["point_account_balances"] = PointJson.Balances(retailerId, state, userId, state.Points.Accounts),
    };

    public static JsonArray Levels(string retailerId, string userId, IReadOnlyList<SandboxTierStanding> standings) =>
        [.. standings.Select(standing => Level(retailerId, userId, standing))];

    private static JsonObject Level(string retailerId, string userId, SandboxTierStanding standing)
    {
        JsonObject level = new()
        {
            ["id"] = standing.Id,
            ["tier_system_id"] = standing.System.Id,
            ["tier_level_id"] = standing.Level.Id,
            ["user_id"] = userId,
            ["join_date"] = PointJson.Time(standing.JoinedAt),
            ["tier_overview"] = Overview(retailerId, standing.System, standing.Level),
            ["tier_progress"] = new JsonArray(),
        };
        if (standing.NextLevel is { } next)
        {
            level["next_tier_overview"] = Overview(retailerId, standing.System, next);
        }

        return level;
    }

    private static JsonObject Overview(string retailerId, SandboxTierSystem system, SandboxTierLevel level) => new()
    {
        ["id"] = level.Id,
        ["tier_system_id"] = system.Id,
        ["retailer_id"] = retailerId,
        ["name"] = level.Name,
        ["rank"] = level.Rank,
        ["status"] = 1,
    };
}
