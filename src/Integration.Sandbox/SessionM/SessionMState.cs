namespace Integration.Sandbox;

/// <summary>The tenant's data. <see cref="Gate"/> makes every call, and every look from outside, one atomic step.</summary>
internal sealed class SessionMState
{
    public SessionMState(SandboxOptions options)
    {
        Users = new SandboxUsers(Gate, options.SessionM.AcceptUnknownUsers);
        Tags = new SandboxTags(Gate, Users, options.TimeProvider);
        Points = new SandboxPoints(Gate, Users, options.TimeProvider);
        LoyaltyEvents = new SandboxLoyaltyEvents(Gate, options.HistoryCapacity);
        Tiers = new SandboxTiers(Gate, Users, options.TimeProvider);
        Transactions = new SandboxTransactions(Gate, Users, options.TimeProvider);
        Wallets = new SandboxWallets(Gate, Users);
        Events = new SandboxCustomerEvents(Gate, options.HistoryCapacity);
        Timelines = new SandboxTimelines(Gate, Users, options.HistoryCapacity);
        Campaigns = new SandboxLoyaltyCampaigns(Gate);
        LegacyIdMember = options.SessionM.LegacyIdMember;
        Offers = new SandboxOfferCatalog(Gate, Wallets);
        RewardStores = new SandboxRewardStores(Gate);
        Messages = new MessageIdWindow();
        PosTransactions = new SandboxPosTransactions(Gate, options.HistoryCapacity);
        PosRequests = new PosRequestIds();
    }

    public Lock Gate { get; } = new();

    /// <summary>The client organisation's id.</summary>
    public string RetailerId { get; } = Guid.NewGuid().ToString();

    public SandboxUsers Users { get; }

    public SandboxTags Tags { get; }

    public SandboxPoints Points { get; }

    public SandboxLoyaltyEvents LoyaltyEvents { get; }

    public SandboxTiers Tiers { get; }

    public SandboxTransactions Transactions { get; }

    public SandboxWallets Wallets { get; }

    public SandboxCustomerEvents Events { get; }

    public SandboxTimelines Timelines { get; }

    public SandboxLoyaltyCampaigns Campaigns { get; }

    /// <summary>The member by which a merge names the account that disappears.</summary>
    public string LegacyIdMember { get; }

    public SandboxOfferCatalog Offers { get; }

    public SandboxRewardStores RewardStores { get; }

    public MessageIdWindow Messages { get; }

    public SandboxPosTransactions PosTransactions { get; }

    public PosRequestIds PosRequests { get; }

    public void Clear()
    {
        lock (Gate)
        {
            Users.Clear();
            Tags.Clear();
            Points.Clear();
            LoyaltyEvents.Clear();
            Tiers.Clear();
            Transactions.Clear();
            Wallets.Clear();
            Events.Clear();
            Timelines.Clear();
            Campaigns.Clear();
            Offers.Clear();
            RewardStores.Clear();
            Messages.Clear();
            PosTransactions.Clear();
            PosRequests.Clear();
        }
    }
}
