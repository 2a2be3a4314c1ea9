using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The point of sale: transactions, lookups, and what becomes of offers at the till.</summary>
internal sealed class PosEndpoints(SessionMState state)
{
    public const string LookupRoute = "api/2.0/lookup";

    private static readonly string[] Criteria = ["email", "phone", "user_id", "external_customer_id"];

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "api/2.0/send_transaction", SendTransaction),
        new(HttpMethod.Post, LookupRoute, Lookup),
        new(HttpMethod.Post, "api/2.0/lock", r => Apply(r, "LOCKED", (offer, transaction) => offer with { LockedBy = IdOf(transaction) })),
        new(HttpMethod.Post, "api/2.0/redeem", r => Apply(r, "REDEEMED", (offer, _) => offer with { LockedBy = null, RedeemDate = r.Now })),
        new(HttpMethod.Post, "api/2.0/unlock", r => GiveBack(r, offer => offer.LockedBy is not null)),
        new(HttpMethod.Post, "api/2.0/reinstate", r => GiveBack(r, offer => offer.RedeemDate is not null)),
    ];

    private static JsonObject PayloadOf(SandboxRequest request) => (JsonObject)request.Body["request_payload"]!;

    private static string IdOf(JsonObject transaction) => WireJson.Text(transaction["transaction_id"])!;

    private Reply SendTransaction(SandboxRequest request)
    {
        JsonObject transaction = PayloadOf(request);
        if (PosForm.FindProblem(transaction) is { } problem)
        {
            return PosReply.Refused("validation", problem);
        }

        SandboxPosTransaction received = new()
        {
            TransactionId = IdOf(transaction),
            StoreId = WireJson.Text(request.Body["store_id"])!,
            RequestId = WireJson.Text(request.Body["request_id"])!,
            IsClosed = WireJson.Flag(transaction["is_closed"]) is true,
            IsVoided = WireJson.Flag(transaction["is_voided"]) is true,
            Subtotal = WireJson.Number(transaction["subtotal"])!.Value,
            At = request.Now,
            Sent = (JsonObject)transaction.DeepClone(),
        };
        state.PosTransactions.Add(received);
        if (received is { IsClosed: true, IsVoided: false })
        {
            RedeemOffers(received);
        }

        return PosReply.Ok();
    }

    // Transactions are queued, so the till hears nothing of an offer that could not be redeemed.
    private void RedeemOffers(SandboxPosTransaction transaction)
    {
        foreach (JsonObject discount in PosForm.Objects(transaction.Sent, "discounts"))
        {
            if (string.Equals(WireJson.Text(discount["reference_id_type"]), PosDiscountJson.UserOffer, StringComparison.OrdinalIgnoreCase)
                && state.Wallets.Find(WireJson.Text(discount["reference_id"])!) is { Offer: { RedeemDate: null } offer } held
                && IsFree(offer, transaction.TransactionId))
            {
                state.Wallets.Replace(held.UserId, offer with { LockedBy = null, RedeemDate = transaction.At });
            }
        }
    }

    private static bool IsFree(SandboxOffer offer, string transactionId) => offer.LockedBy is null || offer.LockedBy == transactionId;

    private Reply Lookup(SandboxRequest request)
    {
        JsonObject payload = PayloadOf(request);
        JsonObject? transaction = payload["transaction"] as JsonObject;
        if (FindLookupProblem(payload) is { } problem)
        {
            return PosReply.Refused("validation", problem);
        }

        SandboxUser[] users = [.. Criteria.Where(payload.ContainsKey).Select(name => Matching(name, WireJson.Text(payload[name])!)).Aggregate((left, right) => left.Intersect(right))];
        if (users is not [{ } user])
        {
            return users.Length == 0
                ? PosReply.Refused("user_not_found", "The user was not found")
                : PosReply.Refused("validation", "More than one user matches");
        }

        IEnumerable<SandboxOffer> wallet = state.Wallets.Of(user.UserId).Where(offer => OfferEndpoints.IsInWallet(offer, request.Now) && !offer.IsPendingExtendedData);
        IEnumerable<JsonObject> offers = transaction is null
            ? wallet.Select(offer => PosDiscountJson.Write(offer, user.UserId))
            : wallet.Where(offer => offer.IsRedeemable).Select(offer => PosDiscountJson.Write(offer, user.UserId, transaction, "AVAILABLE", request.Now));
        return PosReply.Ok(Describe(user, offers));
    }

    private static string? FindLookupProblem(JsonObject payload)
    {
        string[] given = [.. Criteria.Where(payload.ContainsKey)];
        if (given.Length == 0 || given.Any(name => WireJson.Text(payload[name]) is not { Length: > 0 }))
        {
            return $"One of {string.Join(", ", Criteria)} is required, as a text";
        }

        if (WireJson.Text(payload["phone"])?.All(char.IsAsciiDigit) == false)
        {
            return "phone must be numbers only";
        }

        return payload.ContainsKey("transaction") ? FindTransactionProblem(payload) : null;
    }

    private static string? FindTransactionProblem(JsonObject payload) =>
        payload["transaction"] is JsonObject transaction ? PosForm.FindProblem(transaction) : "transaction must be an object";

    private IEnumerable<SandboxUser> Matching(string criterion, string value) => criterion switch
    {
        "email" => state.Users.With("email", value),
        "phone" => state.Users.Where(user => PhonesOf(user).Any(phone => string.Concat(phone.Where(char.IsAsciiDigit)) == value)),
        "user_id" => One(state.Users.Named(value)),
        _ => One(state.Users.NamedExternally(value)),
    };

    private static IEnumerable<SandboxUser> One(SandboxUser? user) => user is null ? [] : [user];

    private static IEnumerable<string> PhonesOf(SandboxUser user) =>
        (user.Members["phone_numbers"] as JsonArray ?? []).Select(phone => WireJson.Text(phone?["phone_number"])).OfType<string>();

    // The documentation tells what a lookup answers, and not by which names: these are assumed, those of the offers excepted.
    private JsonObject Describe(SandboxUser user, IEnumerable<JsonObject> offers)
    {
        JsonObject shown = new() { ["user_id"] = user.UserId, ["available_points"] = state.Points.BalanceOf(user.UserId) };
        if (user.ExternalId is { } externalId)
        {
            shown["external_customer_id"] = externalId;
        }

        return new JsonObject { ["user"] = shown, ["offers"] = new JsonArray([.. offers]) };
    }

    private Reply Apply(SandboxRequest request, string status, Func<SandboxOffer, JsonObject, SandboxOffer> change)
    {
        JsonObject payload = PayloadOf(request);
        if (FindTransactionProblem(payload) is { } problem)
        {
            return PosReply.Refused("validation", problem);
        }

        JsonObject transaction = (JsonObject)payload["transaction"]!;
        string? code = WireJson.Text(payload["offer_lookup_code"]);
        string? type = WireJson.Text(payload["offer_lookup_type"]);
        if (code is not { Length: > 0 } || type is not ("UserOfferId" or "TTLCode"))
        {
            return PosReply.Refused("validation", "offer_lookup_code is required, and offer_lookup_type must be UserOfferId or TTLCode");
        }

        if ((type == "TTLCode" ? state.Wallets.FindByTtlCode(code) : state.Wallets.Find(code)) is not { } issued)
        {
            return PosReply.Refused("not_found", "The offer was not found");
        }

        // A lock of the same transaction is renewed.
        SandboxOffer offer = issued.Offer;
        if (!offer.IsRedeemable || !OfferEndpoints.IsInWallet(offer with { LockedBy = null }, request.Now) || !IsFree(offer, IdOf(transaction)))
        {
            return PosReply.Refused("not_available", "The offer cannot be used");
        }

        state.Wallets.Replace(issued.UserId, change(offer, transaction));
        return PosReply.Ok(PosDiscountJson.Write(offer, issued.UserId, transaction, status, request.Now));
    }

    private Reply GiveBack(SandboxRequest request, Func<SandboxOffer, bool> isTaken)
    {
        JsonObject payload = PayloadOf(request);
        if (WireJson.Text(payload["user_offer_id"]) is not { Length: > 0 } userOfferId || WireJson.Text(payload["employee_id"]) is not { Length: > 0 })
        {
            return PosReply.Refused("missing_data", "user_offer_id and employee_id are required");
        }

        if (state.Wallets.Find(userOfferId) is not { } issued)
        {
            return PosReply.Refused("not_found", "The offer was not found");
        }

        if (!isTaken(issued.Offer))
        {
            return PosReply.Refused("not_available", "The offer is not in that state");
        }

        state.Wallets.Replace(issued.UserId, issued.Offer with { LockedBy = null, RedeemDate = null });
        return PosReply.Ok();
    }
}
