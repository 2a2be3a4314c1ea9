using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A customer's events, plain and for one campaign, by SessionM id and by external id.</summary>
/// <remarks>
/// The answer's members are those SessionM's own mobile SDK reads; what is in them is not documented. Assumed: a completed behavior is a notification with the event's name, and
/// the deltas tell the points it brought. The paths for a campaign are the mobile ones below a customer.
/// </remarks>
internal sealed class EventEndpoints(SessionMState state)
{
    private const string ById = "priv/v1/apps/{api_key}/users/{user_id}";
    private const string ByExternalId = "priv/v1/apps/{api_key}/external/users/{external_id}";
    private const string ForCampaign = "/campaigns/{campaign_id}/events";
    private const string ForPermalink = "/external/campaigns/{permalink}/events";

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, ById + "/events", r => Post(r, User(r))),
        new(HttpMethod.Post, ByExternalId + "/events", r => Post(r, ExternalUser(r))),
        new(HttpMethod.Post, ById + ForCampaign, r => Post(r, User(r), Campaign(r))),
        new(HttpMethod.Post, ByExternalId + ForCampaign, r => Post(r, ExternalUser(r), Campaign(r))),
        new(HttpMethod.Post, ById + ForPermalink, r => Post(r, User(r), PermanentCampaign(r))),
        new(HttpMethod.Post, ByExternalId + ForPermalink, r => Post(r, ExternalUser(r), PermanentCampaign(r))),
    ];

    private SandboxUser? User(SandboxRequest request) => state.Users.Named(request.PathValue("user_id"));

    private SandboxUser? ExternalUser(SandboxRequest request) => state.Users.NamedExternally(request.PathValue("external_id"));

    private SandboxLoyaltyCampaign? Campaign(SandboxRequest request) => state.Campaigns.Find(request.PathValue("campaign_id"));

    private SandboxLoyaltyCampaign? PermanentCampaign(SandboxRequest request) => state.Campaigns.FindByPermalink(request.PathValue("permalink"));

    private Reply Post(SandboxRequest request, SandboxUser? user, SandboxLoyaltyCampaign? campaign) => (user, campaign) switch
    {
        (null, _) => CoreReply.UserNotFound(),
        (_, null) => CoreReply.Refused("not_found", "Campaign not found"),
        _ when !campaign.IsFor(user.UserId, request.Now) => CoreReply.Refused("not_available", "Campaign is not available to the user"),
        _ => Take(request, user, campaign.CampaignId),
    };

    private Reply Post(SandboxRequest request, SandboxUser? user) => user is null ? CoreReply.UserNotFound() : Take(request, user, campaignId: null);

    private Reply Take(SandboxRequest request, SandboxUser user, string? campaignId)
    {
        (IReadOnlyList<SandboxCustomerEvent> events, Reply? refusal) = EventForm.Read(request.Body, request.Now, campaignId);
        if (refusal is not null)
        {
            return refusal;
        }

        SandboxCustomerEvent[] known = [.. events.Where(item => state.Events.IsDeclared(item.Name))];
        if (events[0].IsDeferred)
        {
            // The answer comes before the work: nobody hears of an event that is refused then. The sandbox does not make a test wait for it.
            Record(user, known);
            return Reply.Json(200, new JsonObject { ["status"] = "ok" });
        }

        return known.Length == events.Count ? Answer(user, known, Record(user, known)) : CoreReply.Refused("validation", "An event is not defined");
    }

    private Dictionary<string, decimal> Record(SandboxUser user, SandboxCustomerEvent[] events)
    {
        Dictionary<string, decimal> earned = new(StringComparer.Ordinal);
        foreach (SandboxCustomerEvent item in events)
        {
            state.Events.Add(user.UserId, item);
            state.Timelines.Show(user.UserId, item);
            if (state.Events.PointsOf(item.Name) is > 0 and { } points)
            {
                state.Points.Add(user.UserId, state.Points.Accounts[0], points);
                earned[item.Name] = earned.GetValueOrDefault(item.Name) + points;
            }
        }

        return earned;
    }

    private Reply Answer(SandboxUser user, SandboxCustomerEvent[] events, Dictionary<string, decimal> earned) => Reply.Json(200, new JsonObject
    {
        ["status"] = "ok",
        ["notifications"] = new JsonArray([.. events.Select(item => item.Name).Distinct(StringComparer.Ordinal).Where(earned.ContainsKey).Select(name => new JsonObject { ["event"] = name })]),
        ["deltas"] = earned.Count == 0 ? new JsonObject() : new JsonObject { ["available_points"] = earned.Values.Sum() },
        ["user"] = new JsonObject { ["id"] = user.UserId, ["available_points"] = state.Points.BalanceOf(user.UserId) },
    });
}
