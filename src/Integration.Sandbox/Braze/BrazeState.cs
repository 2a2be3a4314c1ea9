namespace Integration.Sandbox;

/// <summary>The workspace's data. <see cref="Gate"/> makes every call, and every look from outside, one atomic step.</summary>
internal sealed class BrazeState
{
    public BrazeState(SandboxOptions options)
    {
        Profiles = new BrazeProfiles(Gate, options.HistoryCapacity);
        Campaigns = new BrazeCampaigns(Gate);
        Canvases = new BrazeCanvases(Gate);
        Sends = new BoundedHistory<BrazeSend>(options.HistoryCapacity);
    }

    public Lock Gate { get; } = new();

    public BrazeProfiles Profiles { get; }

    public BrazeCampaigns Campaigns { get; }

    public BrazeCanvases Canvases { get; }

    public BoundedHistory<BrazeSend> Sends { get; }

    public void Clear()
    {
        lock (Gate)
        {
            Profiles.Clear();
            Campaigns.Clear();
            Canvases.Clear();
            Sends.Clear();
        }
    }
}
