using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Offers of users: issued, changed, revoked and redeemed.</summary>
/// <remarks>
/// Only the answer of <c>issue</c> is known; the others are assumed to have an empty payload. Which refusals SessionM has, and their codes, is assumed too.
/// </remarks>
internal sealed class AcquisitionEndpoints(SessionMState state)
{
    // The sandbox's own; no limit is documented.
    private const int MaxQuantity = 1000;

    private const int SoldOut = 1;

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "offers/api/2.0/offers/acquisition/issue", Issue),
        new(HttpMethod.Post, "offers/api/2.0/offers/acquisition/update", Update),
        new(HttpMethod.Post, "offers/api/2.0/offers/acquisition/revoke", Revoke),
        new(HttpMethod.Post, "offers/api/2.0/offers/redemption/manual_redeem", Redeem),
    ];

    private Reply Issue(SandboxRequest request)
    {
        ConnectForm form = new(request.Body);
        string userId = form.Text("user_id");
        string offerId = form.Text("offer_id");
        int quantity = form.Whole("quantity", 1, MaxQuantity, absent: 1);
        bool exactly = form.Flag("issue_exact_version");
        if (form.Refusal is { } refusal)
        {
            return refusal;
        }

        if (state.Users.Named(userId) is not { } user)
        {
            return ConnectReply.UserNotFound();
        }

        // Assumed: the exact version is one a version's id names; otherwise any id of the offer stands for its current version.
        return (exactly ? state.Offers.FindVersion(offerId) : state.Offers.FindCurrent(offerId)) is { } offer
            ? ConnectReply.Ok(new JsonObject { ["status_list"] = new JsonArray([.. Enumerable.Range(0, quantity).Select(_ => IssueOne(user, offer, request.Now))]) })
            : ConnectReply.Refused("not_found", "There is no such offer");
    }

    // One that cannot be issued is told beside the others: the envelope says ok.
    private JsonObject IssueOne(SandboxUser user, SandboxOffer offer, DateTimeOffset now)
    {
        SandboxOffer? issued = state.Offers.RemainingOf(offer) is <= 0 ? null : state.Wallets.Issue(user.UserId, offer, now);
        return new JsonObject
        {
            ["user_id"] = user.UserId,
            ["user_offer_id"] = issued?.Id ?? "",
            ["offer_id"] = offer.OfferId,
            ["root_offer_id"] = offer.RootOfferId,
            ["pending_extended_data"] = issued?.IsPendingExtendedData ?? false,
            ["fail_reason"] = issued is null ? SoldOut : 0,
        };
    }

    private Reply Update(SandboxRequest request)
    {
        ConnectForm form = new(request.Body);
        string userId = form.Text("user_id");
        string userOfferId = form.Text("user_offer_id");
        string? data = form.OptionalText("custom_data");
        bool staysPending = form.Flag("remain_pending_extended_data");

        // How it would set them is not documented, so it sets none.
        _ = form.Flag("update_redemption_dates");
        if (data is not null && !IsJson(data))
        {
            form.Refuse("validation", "custom_data must be a string that holds JSON");
        }

        return form.Refusal ?? Change(userOfferId, held => !string.Equals(held.UserId, userId, StringComparison.OrdinalIgnoreCase)
            ? (null, "The user offer belongs to another user")
            : (held.Offer with { CustomData = data ?? held.Offer.CustomData, IsPendingExtendedData = staysPending && held.Offer.IsPendingExtendedData }, null));
    }

    private Reply Revoke(SandboxRequest request)
    {
        ConnectForm form = new(request.Body);
        string userOfferId = form.Text("user_offer_id");
        string reason = form.Text("reason");
        return form.Refusal ?? Change(userOfferId, held => held.Offer.RedeemDate is null
            ? (held.Offer with { RevokeDate = request.Now, RevokeReason = reason }, null)
            : (null, "The offer has been redeemed"));
    }

    private Reply Redeem(SandboxRequest request)
    {
        ConnectForm form = new(request.Body);
        string userOfferId = form.Text("user_offer_id");
        bool force = form.Flag("force_redeem");
        return form.Refusal ?? Change(userOfferId, held => held.Offer switch
        {
            { RedeemDate: not null } => (null, "The offer has been redeemed"),
            var offer when force || IsRedeemable(offer, request.Now) => (offer with { RedeemDate = request.Now }, null),
            _ => (null, "The offer cannot be redeemed now"),
        });
    }

    private static bool IsRedeemable(SandboxOffer offer, DateTimeOffset now) =>
        offer is { IsRedeemable: true, IsPendingExtendedData: false }
        && !(offer.RedemptionStartDate > now)
        && !((offer.ExpirationDate ?? offer.RedemptionEndDate) <= now);

    private Reply Change(string userOfferId, Func<(string UserId, SandboxOffer Offer), (SandboxOffer? Changed, string? Problem)> change)
    {
        if (state.Wallets.Find(userOfferId) is not { } held)
        {
            return ConnectReply.Refused("not_found", "There is no such user offer");
        }

        (SandboxOffer? changed, string? problem) = change(held);
        if (changed is null)
        {
            return ConnectReply.Refused("validation", problem!);
        }

        state.Wallets.Replace(held.UserId, changed);
        return ConnectReply.Ok([]);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
