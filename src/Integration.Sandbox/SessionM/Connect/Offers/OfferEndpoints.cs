using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The offer wallet.</summary>
internal sealed class OfferEndpoints(SessionMState state)
{
    private const int MaxTake = 1000;
    private const string DefaultCulture = "en-US";

    public IEnumerable<SandboxEndpoint> All => [new(HttpMethod.Post, "offers/api/2.0/offers/get_user_offers", GetUserOffers)];

    private Reply GetUserOffers(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (WireJson.Text(body["user_id"]) is not { Length: > 0 } userId)
        {
            return ConnectReply.Refused("missing_data", "user_id is required");
        }

        // Left out, a page begins at the first offer and is as large as it may be: assumed, the samples always send both.
        long? skip = body.ContainsKey("skip") ? WireJson.Integer(body["skip"]) : 0;
        long? take = body.ContainsKey("take") ? WireJson.Integer(body["take"]) : MaxTake;
        if (skip is not (>= 0 and <= int.MaxValue) || take is not (>= 1 and <= MaxTake))
        {
            return ConnectReply.Refused("validation", $"skip must be 0 or more and take between 1 and {MaxTake}");
        }

        // Some tenants take an external id here; most do not, so neither does the sandbox.
        if (state.Users.Named(userId) is not { } user)
        {
            return ConnectReply.Refused("user_not_found", "The user was not found");
        }

        bool includePending = WireJson.Flag(body["include_pending_extended_data"]) is true;
        List<SandboxOffer> offers = [.. state.Wallets.Of(user.UserId).Where(o => IsInWallet(o, request.Now) && (includePending || !o.IsPendingExtendedData))];
        string culture = WireJson.Text(body["culture"]) is { Length: > 0 } given ? given : DefaultCulture;
        return ConnectReply.Ok(Payload(user, offers, offers.Skip((int)skip).Take((int)take), culture));
    }

    // The wallet lists offers in the issued state that are still active; unlocking an offer gives it back to the wallet, so a locked one is not in it.
    internal static bool IsInWallet(SandboxOffer offer, DateTimeOffset now) =>
        offer.RedeemDate is null && offer.LockedBy is null && !((offer.ExpirationDate ?? offer.RedemptionEndDate) <= now);

    private JsonObject Payload(SandboxUser user, List<SandboxOffer> all, IEnumerable<SandboxOffer> page, string culture) =>
        new()
        {
            ["user"] = new JsonObject { ["opted_in"] = user.OptedIn, ["activated"] = user.Activated },
            ["user_id"] = user.UserId,
            ["user_offers"] = new JsonArray([.. page.Select(o => OfferJson.Write(o, culture))]),
            ["total_records"] = all.Count,
            ["offer_groups"] = Headings(state.Wallets.Groups),
            ["offer_categories"] = Headings(state.Wallets.Categories),
            ["total_points"] = state.Points.LifetimeOf(user.UserId),
            ["available_points"] = state.Points.BalanceOf(user.UserId),
        };

    private static JsonArray Headings(IEnumerable<SandboxOfferGroup> groups) =>
        new([.. groups.Select(g => new JsonObject { ["id"] = g.Id, ["name"] = g.Name, ["sort_order"] = g.SortOrder })]);
}
