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
        Messages = new MessageIdWindow();
        PosTransactions = new SandboxPosTransactions(Gate, options.HistoryCapacity);
        PosRequests = new PosRequestIds();
    }

    public Lock Gate { get; } = new();

    public SandboxUsers Users { get; }

    public SandboxTags Tags { get; }

    public SandboxPoints Points { get; }

    public SandboxWallets Wallets { get; }

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
            Wallets.Clear();
            Messages.Clear();
            PosTransactions.Clear();
            PosRequests.Clear();
        }
    }
}
