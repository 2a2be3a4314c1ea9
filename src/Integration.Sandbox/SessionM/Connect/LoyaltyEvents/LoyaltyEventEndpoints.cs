using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Loyalty events, and how far users have come with rules.</summary>
internal sealed class LoyaltyEventEndpoints(SessionMState state)
{
    private static readonly string[] Flags = ["include_progress", "is_session_m"];

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "incentives/api/1.0/user_events/trigger_user_event", Trigger),
        new(HttpMethod.Post, "incentives/api/1.0/progress/rule_tree/user_progress", r => ConnectBody.ForUser(state, r, user => Progress(r, user))),
    ];

    private Reply Trigger(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (WireJson.Text(body["event_lookup"]) is not { Length: > 0 } lookup || WireJson.Text(body["user_id"]) is not { Length: > 0 } userId)
        {
            return ConnectReply.Refused("missing_data", "user_id and event_lookup are required");
        }

        if (ConnectBody.FindNoFlag(body, Flags) is { } flag)
        {
            return ConnectReply.Refused("validation", $"{flag} must be true or false");
        }

        // SessionM's answers to external ids say is_session_m false; that the request decides it is assumed.
        bool isExternal = WireJson.Flag(body["is_session_m"]) is false;
        if ((isExternal ? state.Users.NamedExternally(userId) : state.Users.Named(userId)) is not { } user)
        {
            return ConnectReply.Refused("user_not_found", "The user was not found");
        }

        return state.LoyaltyEvents.Find(lookup) is { } defined
            ? ConnectReply.Ok(Fire(request, user, userId, isExternal, defined))
            : ConnectReply.Refused("not_found", "The event was not found");
    }

    private JsonObject Fire(SandboxRequest request, SandboxUser user, string namedAs, bool isExternal, SandboxLoyaltyEvent defined)
    {
        SandboxFiredEvent fired = new() { Id = Guid.NewGuid().ToString(), UserId = user.UserId, Lookup = defined.Lookup, At = request.Now };
        if (defined.IsSaved)
        {
            state.LoyaltyEvents.Add(fired);
        }

        bool processed = defined.IsSaved && defined.ProcessesRules;
        return new JsonObject
        {
            ["user_event"] = new JsonObject
            {
                ["id"] = fired.Id,
                ["time_of_occurrence"] = PointJson.Time(fired.At),
                ["retailer_id"] = ConnectBody.RetailerOf(request),
                ["event_lookup"] = fired.Lookup,
                ["user_id"] = namedAs,
                ["is_session_m"] = !isExternal,
            },
            ["event_saved_successfully"] = defined.IsSaved,
            ["rules_processed_successfully"] = processed,
            ["outcomes"] = new JsonArray(processed ? [.. defined.Outcomes.Select(outcome => Award(user, fired, outcome))] : []),
        };
    }

    private JsonObject Award(SandboxUser user, SandboxFiredEvent fired, SandboxLoyaltyOutcome outcome)
    {
        bool applied = outcome.IsApplied && (outcome.Points is not > 0 || state.Points.Find(outcome.PointAccountId) is not null);
        JsonObject shown = new() { ["is_outcome_applied"] = applied, ["discriminator"] = outcome.Discriminator };
        if (outcome.Points is > 0 and { } points)
        {
            shown["points_awarded"] = applied ? points : 0;
            if (applied)
            {
                state.Points.Add(user.UserId, state.Points.Find(outcome.PointAccountId)!, points, change => change with { ReferenceId = fired.Id, ReferenceType = "user_event" });
            }
        }

        return shown;
    }

    // No source shows the answer; this is the form in which a customer's tier progress comes.
    private Reply Progress(SandboxRequest request, SandboxUser user) =>
        ConnectBody.Texts(request.Body["ids"]) is not { Count: > 0 } ids
            ? ConnectReply.Refused("missing_data", "ids is required")
            : ConnectReply.Ok(new JsonObject
            {
                ["user_id"] = user.UserId,
                ["progress"] = new JsonArray([.. ids.Select(id => new JsonObject { ["rule_tree_id"] = id, ["rules"] = state.LoyaltyEvents.ProgressOf(user.UserId, id) })]),
            });
}
