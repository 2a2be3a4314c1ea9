using Integration.Http;

namespace SessionM.Client.Tests;

/// <summary>One call of an operation of the table. Its customer is <see cref="UserId"/> or <see cref="ExternalId"/>.</summary>
internal sealed record OperationCall(Operation Operation, Func<SessionMClient, Task> SendAsync)
{
    public const string UserId = "user-one";
    public const string ExternalId = "card/one";
    public const string Email = "ann@b.test";
    public const string FirstName = "Ann-Marie";
    public const string Attribute = "Main Street";

    private static readonly CustomerId User = CustomerId.User(UserId);
    private static readonly CustomerId External = CustomerId.External(ExternalId);

    /// <summary>One for each operation; a test compares them with the table.</summary>
    public static IReadOnlyList<OperationCall> All { get; } =
    [
        // Tags
        new(SessionMOperations.CoreUserTagsCreate, c => c.Tags.IncrementAsync(User, ["visit"])),
        new(SessionMOperations.CoreExternalUserTagsCreate, c => c.Tags.SetExpiringAsync(External, ["vip"], TimeSpan.FromDays(1))),
        new(SessionMOperations.CoreUserTagsList, c => c.Tags.ListAsync(User)),
        new(SessionMOperations.CoreExternalUserTagsList, c => c.Tags.ListAsync(External)),

        // Customers
        new(SessionMOperations.CoreUsersCreate, c => c.Customers.CreateAsync(Profile())),
        new(SessionMOperations.CoreUsersGet, c => c.Customers.GetAsync(User)),
        new(SessionMOperations.CoreExternalUsersGet, c => c.Customers.GetAsync(External)),
        new(SessionMOperations.CoreUsersList, c => c.Customers.GetManyAsync([UserId])) { Query = "?user_ids[]=user-one" },
        new(SessionMOperations.CoreUsersUpdate, c => c.Customers.UpdateAsync(User, Profile())),
        new(SessionMOperations.CoreExternalUsersUpdate, c => c.Customers.UpdateAsync(External, Profile())),
        new(SessionMOperations.CoreUsersDelete, c => c.Customers.DeleteAsync(User)),
        new(SessionMOperations.CoreExternalUsersDelete, c => c.Customers.DeleteAsync(External)),
        new(SessionMOperations.CoreUsersSearch, c => c.Customers.SearchAsync(CustomerSearch.ExternalId(ExternalId))) { Query = "?external_id=card%2Fone", FindsNobody = true },
        new(SessionMOperations.CoreUsersSearchAll, c => c.Customers.SearchAllAsync(CustomerSearch.Email(Email))) { Query = "?email=ann%40b.test" },
        new(SessionMOperations.CoreUserProfileCreate, c => c.Customers.SetCustomAttributesAsync(User, Attributes())),
        new(SessionMOperations.CoreExternalUserProfileCreate, c => c.Customers.SetCustomAttributesAsync(External, Attributes())),
        new(SessionMOperations.CoreExternalUsersMergeAccounts, c => c.Customers.MergeIrreversiblyAsync(ExternalId, AccountMerge.Legacy(UserId))),

        // Events, timelines, campaigns
        new(SessionMOperations.CoreUserEventsCreate, c => c.Events.SendAsync(User, [new CustomerEvent("visit")])),
        new(SessionMOperations.CoreExternalUserEventsCreate, c => c.Events.SendAsync(External, [new CustomerEvent("visit")])),
        new(SessionMOperations.CoreUserCampaignEventsCreate, c => c.Events.SendToCampaignAsync(User, CampaignKey.Id("c-1"), Visit())),
        new(SessionMOperations.CoreExternalUserCampaignEventsCreate, c => c.Events.SendToCampaignAsync(External, CampaignKey.Id("c-1"), Visit())),
        new(SessionMOperations.CoreUserPermalinkEventsCreate, c => c.Events.SendToCampaignAsync(User, CampaignKey.Permalink("spring"), Visit())),
        new(SessionMOperations.CoreExternalUserPermalinkEventsCreate, c => c.Events.SendToCampaignAsync(External, CampaignKey.Permalink("spring"), Visit())),
        new(SessionMOperations.CoreUserTimelinesGet, c => c.Timelines.GetAsync(User, "STATEMENT")),
        new(SessionMOperations.CoreExternalUserTimelinesGet, c => c.Timelines.GetAsync(External, "STATEMENT")),
        new(SessionMOperations.CoreCampaignsList, c => c.Campaigns.GetPageAsync()) { NamesNobody = true, FindsNoCampaign = true },
        new(SessionMOperations.CoreUserCampaignsList, c => c.Campaigns.GetForCustomerAsync(User)) { FindsNoCampaign = true },
        new(SessionMOperations.CoreExternalUserCampaignsList, c => c.Campaigns.GetForCustomerAsync(External)) { FindsNoCampaign = true },

        // Offers and reward stores
        new(SessionMOperations.ConnectGetUserOffers, c => c.Offers.GetUserOffersPageAsync(new UserOffersRequest(UserId))),
        new(SessionMOperations.ConnectFetchOffersDetails, c => c.Offers.GetOfferDetailsPageAsync(new OfferDetailsRequest(["o-1"]))) { NamesNobody = true },
        new(SessionMOperations.ConnectIssueOffer, c => c.Offers.IssueAsync(new IssueOfferRequest { UserId = UserId, OfferId = "o-1" })),
        new(SessionMOperations.ConnectUpdateUserOffer, c => c.Offers.UpdateAsync(new UpdateUserOfferRequest { UserId = UserId, UserOffer = UserOfferId.From("uo-1") })),
        new(SessionMOperations.ConnectRevokeUserOffer, c => c.Offers.RevokeAsync(UserOfferId.From(UserId), "mistake")),
        new(SessionMOperations.ConnectManualRedeem, c => c.Offers.RedeemManuallyAsync(UserOfferId.From(UserId))),
        new(SessionMOperations.ConnectGetRewardStoreOffers, c => c.RewardStores.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1"]))) { NamesNobody = true },
        new(SessionMOperations.ConnectPurchaseOffer, c => c.RewardStores.PurchaseAsync(new PurchaseOfferRequest { UserId = UserId, RewardStoreId = "s-1", RewardStoreOfferId = "so-1" })),

        // Points, loyalty events, tiers, transactions
        new(SessionMOperations.ConnectAllBalances, c => c.Points.GetAllBalancesAsync(UserId)),
        new(SessionMOperations.ConnectBalance, c => c.Points.GetBalancesAsync(UserId, ["pa-1"])),
        new(SessionMOperations.ConnectDeposit, c => c.Points.DepositAsync(Deposit())),
        new(SessionMOperations.ConnectDepositV1, c => c.Points.DepositV1Async(Deposit())),
        new(SessionMOperations.ConnectSpendMultiple, c => c.Points.SpendAsync(new PointSpend(UserId) { Details = { new PointSpendDetail(10) } })),
        new(SessionMOperations.ConnectFetchPointAuditLogs, c => c.Points.GetAuditLogPageAsync(new PointAuditRequest(UserId))),
        new(SessionMOperations.ConnectFetchPointAuditLogsV1, c => c.Points.GetAuditLogPageV1Async(new PointAuditRequest(UserId))),
        new(SessionMOperations.ConnectTriggerUserEvent, c => c.LoyaltyEvents.TriggerAsync(new LoyaltyEventRequest(UserId, "visit"))),
        new(SessionMOperations.ConnectUserProgress, c => c.LoyaltyEvents.GetProgressAsync(UserId, ["rt-1"])),
        new(SessionMOperations.ConnectMoveUser, c => c.Tiers.MoveAsync(new TierMove(UserId, "ts-1", "tl-1"))),
        new(SessionMOperations.ConnectQualifying, c => c.Tiers.QualifyAsync(UserId)),
        new(SessionMOperations.ConnectGetStoreTransactions, c => c.Transactions.GetStoreTransactionsPageAsync(new StoreTransactionsRequest(UserId))),

        // Point of sale
        new(SessionMOperations.PosSendTransaction, c => c.Pos.SendTransactionAsync(Sale())),
        new(SessionMOperations.PosLookup, c => c.Pos.LookupAsync(PosUserLookup.UserId(UserId))),
        new(SessionMOperations.PosLock, c => c.Pos.LockAsync(PosOfferLookup.UserOffer(UserOfferId.From(UserId)), Sale())),
        new(SessionMOperations.PosUnlock, c => c.Pos.UnlockAsync(UserOfferId.From(UserId), "employee-1")),
        new(SessionMOperations.PosRedeem, c => c.Pos.RedeemAsync(PosOfferLookup.UserOffer(UserOfferId.From(UserId)), Sale())),
        new(SessionMOperations.PosReinstate, c => c.Pos.ReinstateAsync(UserOfferId.From(UserId), "employee-1")),
    ];

    public static TheoryData<string> Names => [.. All.Select(call => call.Operation.Name)];

    /// <summary>What follows the path.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether an unknown customer is an answer like any other.</summary>
    public bool FindsNobody { get; init; }

    /// <summary>Whether the absence of an active campaign is an answer like any other.</summary>
    public bool FindsNoCampaign { get; init; }

    /// <summary>Whether the request names no customer.</summary>
    public bool NamesNobody { get; init; }

    /// <summary>Where the call goes: its family's address, its route with key and customer filled in, its query.</summary>
    public string Address => Roots[Operation.LimitGroup]
        + Operation.Route
            .Replace("{api_key}", StubTenant.ApiKey, StringComparison.Ordinal)
            .Replace("{user_id}", UserId, StringComparison.Ordinal)
            .Replace("{external_id}", Uri.EscapeDataString(ExternalId), StringComparison.Ordinal)
            .Replace("{persistent_external_id}", Uri.EscapeDataString(ExternalId), StringComparison.Ordinal)
            .Replace("{campaign_id}", "c-1", StringComparison.Ordinal)
            .Replace("{permalink}", "spring", StringComparison.Ordinal)
            .Replace("{timeline_name}", "STATEMENT", StringComparison.Ordinal)
        + Query;

    /// <summary>The credential of its family.</summary>
    public string Authorization => Authorizations[Operation.LimitGroup];

    private static Dictionary<string, string> Roots { get; } = new(StringComparer.Ordinal)
    {
        ["core"] = "https://core.test/",
        ["connect"] = "https://connect.test/",
        ["pos"] = "https://pos.test/",
    };

    private static Dictionary<string, string> Authorizations { get; } = new(StringComparer.Ordinal)
    {
        ["core"] = BasicCredentials.ToHeader(StubTenant.ApiKey, StubTenant.ApiSecret, authorization: null).ToString(),
        ["connect"] = "Basic " + StubTenant.ConnectAuthorization,
        ["pos"] = BasicCredentials.ToHeader(StubTenant.PosKey, StubTenant.PosSecret, authorization: null).ToString(),
    };

    public static OperationCall Of(string name) => All.Single(call => call.Operation.Name == name);

    private static CustomerProfile Profile() => new() { ExternalId = ExternalId, Email = Email, FirstName = FirstName };

    private static EventSubmission Visit() => new() { Events = { new CustomerEvent("visit") } };

    private static PointDeposit Deposit() => new(UserId) { Details = { new PointDepositDetail(10, "pa-1", "ps-1") } };

    private static PosTransaction Sale() => new()
    {
        TransactionId = UserId,
        OpenTime = DateTimeOffset.UnixEpoch,
        ModifiedTime = DateTimeOffset.UnixEpoch,
        Subtotal = 10,
        Payments = { new PosPayment { PaymentId = "p-1", Amount = 10, Type = "card", PaymentTime = DateTimeOffset.UnixEpoch, UserId = UserId } },
    };

    private static Dictionary<string, CustomAttributeValue> Attributes() => new(StringComparer.Ordinal) { ["store"] = Attribute };
}
