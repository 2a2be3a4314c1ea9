using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Movements between tiers. What SessionM answers is in no public source; the sandbox answers with the standings.</summary>
internal sealed class TierEndpoints(SessionMState state)
{
    private static readonly string[] Flags = ["process_intermediate_levels", "evaluate_qualifying_rules"];

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "incentives/api/1.0/movement/move_user", r => ConnectBody.ForUser(state, r, user => Move(r, user))),
        new(HttpMethod.Post, "incentives/api/1.0/movement/qualifying", r => ConnectBody.ForUser(state, r, user => Qualify(r, user))),
    ];

    private Reply Move(SandboxRequest request, SandboxUser user)
    {
        JsonObject body = request.Body;
        if (WireJson.Text(body["tier_system_id"]) is not { Length: > 0 } systemId || WireJson.Text(body["tier_level_id"]) is not { Length: > 0 } levelId)
        {
            return ConnectReply.Refused("missing_data", "tier_system_id and tier_level_id are required");
        }

        if (ConnectBody.FindNoFlag(body, Flags) is { } flag)
        {
            return ConnectReply.Refused("validation", $"{flag} must be true or false");
        }

        if (state.Tiers.Find(systemId, levelId) is not { } found)
        {
            return ConnectReply.Refused("not_found", "The tier level was not found");
        }

        // Assumed: with the rules evaluated, a level is reached by those alone who qualify for it.
        if (WireJson.Flag(body["evaluate_qualifying_rules"]) is true && found.Level.RequiredPoints > state.Points.LifetimeOf(user.UserId))
        {
            return ConnectReply.Refused("validation", "The user does not qualify for the tier level");
        }

        state.Tiers.Put(user.UserId, found.System, found.Level);
        return Standings(request, user);
    }

    // Assumed: the highest level whose points a user has ever got, and never a lower one than the user has.
    private Reply Qualify(SandboxRequest request, SandboxUser user)
    {
        decimal points = state.Points.LifetimeOf(user.UserId);
        foreach (SandboxTierSystem system in state.Tiers.Systems)
        {
            int rank = state.Tiers.Of(user.UserId).FirstOrDefault(standing => standing.System.Id == system.Id)?.Level.Rank ?? int.MinValue;
            if (system.Levels.Where(level => level.RequiredPoints <= points && level.Rank > rank).MaxBy(level => level.Rank) is { } reached)
            {
                state.Tiers.Put(user.UserId, system, reached);
            }
        }

        return Standings(request, user);
    }

    private Reply Standings(SandboxRequest request, SandboxUser user) => ConnectReply.Ok(new JsonObject
    {
        ["user_id"] = user.UserId,
        ["tier_levels"] = TierJson.Levels(ConnectBody.RetailerOf(request), user.UserId, state.Tiers.Of(user.UserId)),
    });
}
