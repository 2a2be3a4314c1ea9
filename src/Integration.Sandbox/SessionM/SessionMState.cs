namespace Integration.Sandbox;

/// <summary>The tenant's data. <see cref="Gate"/> makes every call, and every look from outside, one atomic step.</summary>
internal sealed class SessionMState
{
    public SessionMState(SandboxOptions options)
    {
        Users = new SandboxUsers(Gate, options.SessionM.AcceptUnknownUsers);
        Tags = new SandboxTags(Gate, Users, options.TimeProvider);
        Points = new SandboxPoints(Gate, Users, options.TimeProvider);
        Wallets = new SandboxWallets(Gate, Users);
        Events = new SandboxCustomerEvents(Gate, options.HistoryCapacity);
        Timelines = new SandboxTimelines(Gate, Users, options.HistoryCapacity);
        Campaigns = new SandboxLoyaltyCampaigns(Gate);
        LegacyIdMember = options.SessionM.LegacyIdMember;
        Messages = new MessageIdWindow();
    }

    public Lock Gate { get; } = new();

    public SandboxUsers Users { get; }

    public SandboxTags Tags { get; }

    public SandboxPoints Points { get; }

    public SandboxWallets Wallets { get; }

    public SandboxCustomerEvents Events { get; }

    public SandboxTimelines Timelines { get; }

    public SandboxLoyaltyCampaigns Campaigns { get; }

    /// <summary>The member by which a merge names the account that disappears.</summary>
    public string LegacyIdMember { get; }

    public MessageIdWindow Messages { get; }

    public void Clear()
    {
        lock (Gate)
        {
            Users.Clear();
            Tags.Clear();
            Points.Clear();
            Wallets.Clear();
            Events.Clear();
            Timelines.Clear();
            Campaigns.Clear();
            Messages.Clear();
        }
    }
}
