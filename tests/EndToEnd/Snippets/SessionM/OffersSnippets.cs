using System.Text.Json.Nodes;
using Integration.Abstractions;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about offers.</summary>
internal static class OffersSnippets
{
    public static async Task WalletAsync(ISessionMClient sessionM, string userId, DateTimeOffset soon, string freeDrink, Action<UserOffer> remind, CancellationToken ct)
    {
        #region offers-wallet
        HashSet<string> seen = new(SessionMIds.Comparer);                            // the case of GUIDs varies
        await foreach (UserOffer offer in sessionM.Offers.GetUserOffersAsync(userId, culture: "de-DE", ct))
        {
            bool isFirst = seen.Add(offer.RootOfferId ?? "");                        // the root: versions come and go
            if (isFirst && offer is { IsRedeemed: false, UsableUntil: { } end } && end < soon && !offer.IsVersionOf(freeDrink))
            {
                remind(offer);
            }
        }
        #endregion
    }

    public static async Task IssueAsync(ISessionMClient sessionM, string userId, string offerId, Action<string?> keep, Action<string> review, CancellationToken ct)
    {
        #region offers-issue
        try
        {
            IssuedOffers issued = await sessionM.Offers.IssueAsync(new IssueOfferRequest { UserId = userId, OfferId = offerId }, ct);
            foreach (IssuedOffer copy in issued.StatusList)
            {
                keep(copy.UserOfferId);                                              // the id to pass on from now on
            }
        }
        catch (SessionMPartialFailureException e) when (e.AllFailed)
        {
            review("Nothing was issued: " + e.Message);                              // sold out, for example
        }
        catch (IntegrationException e) when (e.OutcomeUnknown)
        {
            review("It may have been issued: look into the wallet before issuing it again.");
        }
        #endregion
    }

    public static async Task ChangeAsync(ISessionMClient sessionM, string userId, UserOffer offer, string storedId, string code, CancellationToken ct)
    {
        #region offers-change
        await sessionM.Offers.UpdateAsync(new UpdateUserOfferRequest
        {
            UserId = userId,
            UserOffer = offer,                                                       // an offer is its own user-offer id
            CustomData = new JsonObject { ["code"] = code },                         // travels as a text that holds JSON
        }, ct);
        await sessionM.Offers.RedeemManuallyAsync(offer, ct);
        await sessionM.Offers.RevokeAsync(UserOfferId.From(storedId), "Issued by mistake", ct);
        #endregion
    }

    public static async Task<long?> DetailsAsync(ISessionMClient sessionM, string offerId, CancellationToken ct)
    {
        #region offers-details
        OfferDetailsPage page = await sessionM.Offers.GetOfferDetailsPageAsync(new OfferDetailsRequest([offerId]), ct);
        long? left = page.Results is [var details, ..] ? details.AvailableInventoryRemaining : null;     // null where SessionM sent no number
        #endregion
        return left;
    }

    public static async Task BuyAsync(ISessionMClient sessionM, string userId, string storeId, decimal points, Func<RewardStoreOffer, bool> choose, CancellationToken ct)
    {
        #region offers-purchase
        RewardStoreOffersRequest onSale = new([storeId]) { LimitToOnlyActive = true, SortColumn = RewardStoreSortColumn.EndDate };
        await foreach (RewardStoreOffer offer in sessionM.RewardStores.GetOffersAsync(onSale, ct))
        {
            if (offer.Price <= points && choose(offer))
            {
                PurchasedOffer bought = await sessionM.RewardStores.PurchaseAsync(PurchaseOfferRequest.Of(offer, userId), ct);
                points = bought.PointsRemaining ?? points - offer.Price.Value;
            }
        }
        #endregion
    }
}
