namespace Integration.Sandbox;

/// <summary>The workspace's data. <see cref="Gate"/> makes every call, and every look from outside, one atomic step.</summary>
internal sealed class BrazeState
{
    public BrazeState(SandboxOptions options)
    {
        Profiles = new SandboxProfiles(Gate, options.HistoryCapacity);
        Campaigns = new TriggeredCampaigns(Gate);
        Canvases = new TriggeredCanvases(Gate);
        Sends = new BoundedHistory<SandboxSend>(options.HistoryCapacity);
    }

    public Lock Gate { get; } = new();

    public SandboxProfiles Profiles { get; }

    public TriggeredCampaigns Campaigns { get; }

    public TriggeredCanvases Canvases { get; }

    public BoundedHistory<SandboxSend> Sends { get; }

    public ExportJobs Exports { get; } = new();

    public void Clear()
    {
        Profiles.Clear();
        Campaigns.Clear();
        Canvases.Clear();
        Sends.Clear();
    }
}
