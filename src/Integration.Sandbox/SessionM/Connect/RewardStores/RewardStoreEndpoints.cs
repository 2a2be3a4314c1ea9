using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What reward stores sell, and buying it.</summary>
internal sealed class RewardStoreEndpoints(SessionMState state)
{
    private const int MaxStores = 100;
    private const int MaxTake = 1000;

    // The sandbox's own; no limit is documented.
    private const int MaxQuantity = 1000;

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "offers/api/2.0/offers/rewardstores/get_reward_store_offers", GetOffers),
        new(HttpMethod.Post, "offers/api/2.0/offers/rewardstores/purchase_offer", Purchase),
    ];

    // Assumed: an unknown store sells nothing. The quantity is checked and changes nothing: what it is for is not documented.
    private Reply GetOffers(SandboxRequest request)
    {
        ConnectForm form = new(request.Body);
        string[] storeIds = form.Ids("reward_store_ids", MaxStores);
        bool onlyActive = form.Flag("limit_to_only_active");
        bool withoutFree = form.Flag("exclude_free_offers");
        bool withExpired = form.Flag("include_expired");
        (int skip, int take) = form.Page(MaxTake);
        RewardStoreOrder order = RewardStoreOrder.Read(form);
        _ = form.Whole("quantity", 1, MaxQuantity, absent: 1);
        string culture = form.Culture();
        if (storeIds.Length == 0)
        {
            form.Refuse("missing_data", "reward_store_ids is required");
        }

        if (form.Refusal is { } refusal)
        {
            return refusal;
        }

        List<(SandboxRewardStore Store, SandboxRewardStoreOffer Offer)> all = [.. order.Sort(storeIds
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(state.RewardStores.Find)
            .OfType<SandboxRewardStore>()
            .SelectMany(store => store.Offers.Select(offer => (store, offer)))
            .Where(o => (withExpired || !IsOver(o.offer, request.Now)) && (!onlyActive || IsOnSale(o.offer, request.Now)) && (!withoutFree || o.offer.Price > 0)))];
        return ConnectReply.Ok(new JsonObject
        {
            ["reward_store_offers"] = new JsonArray([.. all.Skip(skip).Take(take).Select(o => Write(o.Store, o.Offer, culture))]),
            ["total_rows"] = all.Count,
            ["skip"] = skip,
            ["take"] = take,
        });
    }

    private Reply Purchase(SandboxRequest request)
    {
        ConnectForm form = new(request.Body);
        string userId = form.Text("user_id");
        string storeId = form.Text("reward_store_id");
        string offerId = form.Text("reward_store_offer_id");
        int quantity = form.Whole("quantity", 1, MaxQuantity, absent: 1);
        string[] accountIds = form.Ids("point_account_ids", int.MaxValue);
        string culture = form.Culture();
        if (form.Refusal is { } refusal)
        {
            return refusal;
        }

        if (state.Users.Named(userId) is not { } user)
        {
            return ConnectReply.UserNotFound();
        }

        if (state.RewardStores.Find(storeId) is not { } store || store.Offers.FirstOrDefault(o => IsSame(o.Id, offerId)) is not { } offer)
        {
            return ConnectReply.Refused("not_found", "The store has no such offer");
        }

        if (!IsOnSale(offer, request.Now) || state.Offers.RemainingOf(offer.Offer) < quantity)
        {
            return ConnectReply.Refused("not_available", "The offer cannot be bought now");
        }

        SandboxPointAccount?[] accounts = AccountsOf(store, accountIds);
        return accounts.Contains(null)
            ? ConnectReply.Refused("validation", "The store does not take points of this account")
            : Buy(user, offer, quantity, accounts!, request.Now, culture);
    }

    // Both or neither: everything is checked before anything is changed.
    private Reply Buy(SandboxUser user, SandboxRewardStoreOffer offer, int quantity, SandboxPointAccount[] accounts, DateTimeOffset now, string culture)
    {
        decimal due = offer.Price * quantity;
        if (accounts.Sum(account => state.Points.BalanceOf(user.UserId, account.Id)) < due)
        {
            return ConnectReply.Refused("insufficient_points", "The user has too few points");
        }

        foreach (SandboxPointAccount account in accounts)
        {
            decimal part = decimal.Min(due, state.Points.BalanceOf(user.UserId, account.Id));
            if (part > 0)
            {
                // Documented of the ledger: a purchase refers to the offer.
                state.Points.Add(user.UserId, account, -part, change => change with { ReferenceId = offer.Offer.OfferId });
                due -= part;
            }
        }

        SandboxOffer[] issued = [.. Enumerable.Range(0, quantity).Select(_ => state.Wallets.Issue(user.UserId, offer.Offer, now))];
        return ConnectReply.Ok(new JsonObject
        {
            ["user_offer"] = OfferJson.Write(issued[0], culture),
            ["points_remaining"] = state.Points.BalanceOf(user.UserId),
            ["successful"] = true,
        });
    }

    // Null where the store does not take an account, or there is none such.
    private SandboxPointAccount?[] AccountsOf(SandboxRewardStore store, string[] asked)
    {
        string[] taken = store.PointAccountIds.IsDefaultOrEmpty ? [state.Points.Find(accountId: null)!.Id] : [.. store.PointAccountIds];
        return [.. (asked.Length == 0 ? taken : asked)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(id => taken.Contains(id, StringComparer.OrdinalIgnoreCase) ? state.Points.Find(id) : null)];
    }

    private static bool IsOver(SandboxRewardStoreOffer offer, DateTimeOffset now) => offer.EndDate <= now;

    private static bool IsOnSale(SandboxRewardStoreOffer offer, DateTimeOffset now) => !IsOver(offer, now) && !(offer.StartDate > now);

    private static JsonObject Write(SandboxRewardStore store, SandboxRewardStoreOffer sold, string culture)
    {
        SandboxOfferText text = OfferJson.TextOf(sold.Offer, culture);
        JsonArray media = OfferJson.MediaOf(sold.Offer, culture);
        JsonObject details = new()
        {
            ["internal_name"] = sold.Offer.Name,
            ["title"] = text.Name,
            ["media"] = media,
            ["offer_status"] = 1,
            ["offer_inventory_restrictions"] = new JsonArray(),
        };
        OfferJson.AddText(details, "description", text.Description);
        OfferJson.AddText(details, "terms", text.Terms);
        OfferJson.AddText(details, "pos_discount_id", sold.Offer.PosDiscountId);
        OfferJson.AddText(details, "acquisition_start_date", OfferJson.WithZone(sold.Offer.StartDate));
        OfferJson.AddText(details, "acquisition_end_date", OfferJson.WithZone(sold.Offer.EndDate));
        if (media.Count > 0)
        {
            details["reward_store_media"] = media[0]!.DeepClone();
        }

        JsonObject json = new()
        {
            ["id"] = sold.Id,
            ["root_offer_id"] = sold.Offer.RootOfferId,
            ["reward_store_id"] = store.Id,
            ["price"] = sold.Price,
            ["offer_details"] = details,
        };
        OfferJson.AddText(json, "start_date", OfferJson.WithoutZone(sold.StartDate));
        OfferJson.AddText(json, "end_date", OfferJson.WithoutZone(sold.EndDate));
        return json;
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
