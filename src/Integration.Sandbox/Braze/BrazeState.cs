namespace Integration.Sandbox;

/// <summary>The workspace's data. <see cref="Gate"/> makes every call, and every look from outside, one atomic step.</summary>
internal sealed class BrazeState
{
    public BrazeState(SandboxOptions options)
    {
        Profiles = new SandboxProfiles(Gate, options.HistoryCapacity);
        Campaigns = new TriggeredCampaigns(Gate, options.TimeProvider);
        Canvases = new TriggeredCanvases(Gate, options.TimeProvider);
        HistoryCapacity = options.HistoryCapacity;
        Sends = new BoundedHistory<SandboxSend>(options.HistoryCapacity);
    }

    public Lock Gate { get; } = new();

    public SandboxProfiles Profiles { get; }

    public TriggeredCampaigns Campaigns { get; }

    public TriggeredCanvases Canvases { get; }

    public BoundedHistory<SandboxSend> Sends { get; }

    public ExportJobs Exports { get; } = new();

    public int HistoryCapacity { get; }

    /// <summary>The newest <see cref="HistoryCapacity"/>, oldest first.</summary>
    public List<SandboxLiveActivity> LiveActivities { get; } = [];

    public ScheduledSends Schedules { get; } = new();

    /// <summary>The limits of broadcasts, shared by all that send them.</summary>
    public BroadcastLimits Broadcasts { get; } = new();

    public void Clear()
    {
        Profiles.Clear();
        Campaigns.Clear();
        Canvases.Clear();
        Sends.Clear();
        Schedules.Clear();
        LiveActivities.Clear();
    }
}
