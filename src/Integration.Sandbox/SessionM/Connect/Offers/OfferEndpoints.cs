using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What can be read of offers: the wallet, and the counters.</summary>
internal sealed class OfferEndpoints(SessionMState state)
{
    private const int MaxTake = 1000;

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "offers/api/2.0/offers/get_user_offers", GetUserOffers),
        new(HttpMethod.Post, "offers/api/2.0/offers/fetch_offers_details", FetchDetails),
    ];

    private Reply GetUserOffers(SandboxRequest request)
    {
        ConnectForm form = new(request.Body);
        string userId = form.Text("user_id");
        (int skip, int take) = form.Page(MaxTake);
        bool includePending = form.Flag("include_pending_extended_data");
        string culture = form.Culture();
        if (form.Refusal is { } refusal)
        {
            return refusal;
        }

        // Some tenants take an external id here; most do not, so neither does the sandbox.
        if (state.Users.Named(userId) is not { } user)
        {
            return ConnectReply.UserNotFound();
        }

        List<SandboxOffer> offers = [.. state.Wallets.Of(user.UserId).Where(o => IsInWallet(o, request.Now) && (includePending || !o.IsPendingExtendedData))];
        return ConnectReply.Ok(Payload(user, offers, offers.Skip(skip).Take(take), culture));
    }

    // The wallet lists offers in the issued state that are still active; unlocking an offer gives it back to the wallet, so a locked one is not in it.
    internal static bool IsInWallet(SandboxOffer offer, DateTimeOffset now) =>
        offer is { RedeemDate: null, RevokeDate: null, LockedBy: null } && !((offer.ExpirationDate ?? offer.RedemptionEndDate) <= now);

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

    // Assumed: an unknown id has no entry, and a root id stands for all versions.
    private Reply FetchDetails(SandboxRequest request)
    {
        ConnectForm form = new(request.Body);
        string[] ids = form.Ids("offer_ids", int.MaxValue);
        (int skip, int take) = form.Page(MaxTake);
        if (ids.Length == 0)
        {
            form.Refuse("missing_data", "offer_ids is required");
        }

        return form.Refusal ?? ConnectReply.Ok(new JsonObject
        {
            ["results"] = new JsonArray([.. ids.Where(id => state.Offers.FindCurrent(id) is not null).Skip(skip).Take(take).Select(Details)]),
        });
    }

    private JsonObject Details(string offerId)
    {
        SandboxOffer offer = state.Offers.FindCurrent(offerId)!;
        List<SandboxOffer> issued = [.. state.Wallets.Issued().Where(o => IsSame(o.OfferId, offerId) || IsSame(o.RootOfferId, offerId))];
        return new JsonObject
        {
            ["offer_id"] = offerId,
            ["acquisition_count"] = issued.Count,
            ["redemption_count"] = issued.Count(o => o.RedeemDate is not null),
            ["total_inventory"] = state.Offers.InventoryOf(offer),
            ["available_inventory_remaining"] = state.Offers.RemainingOf(offer),
        };
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
