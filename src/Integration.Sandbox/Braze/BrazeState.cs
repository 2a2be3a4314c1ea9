namespace Integration.Sandbox;

/// <summary>The workspace's data. <see cref="Gate"/> makes every call, and every look from outside, one atomic step.</summary>
internal sealed class BrazeState
{
    public BrazeState(SandboxOptions options)
    {
        Addresses = new SandboxAddresses(Gate, options.TimeProvider);
        Profiles = new SandboxProfiles(Gate, Addresses, options);
        SubscriptionGroups = new SandboxSubscriptionGroups(Gate);
        Tags = new WorkspaceTags(Gate);
        Segments = new SandboxSegments(Gate, options.TimeProvider);
        Integrations = new SandboxIntegrations(Gate, options.HistoryCapacity);
        Campaigns = new TriggeredCampaigns(Gate, options.TimeProvider);
        Canvases = new TriggeredCanvases(Gate, options.TimeProvider);
        Banners = new SandboxBanners(Gate, options.HistoryCapacity);
        HistoryCapacity = options.HistoryCapacity;
        DataObjects = new SandboxDataObjects(Gate);
        Translations = new SandboxTranslations(Gate);
        Sends = new BoundedHistory<SandboxSend>(options.HistoryCapacity);
    }

    public Lock Gate { get; } = new();

    public SandboxAddresses Addresses { get; }

    public SandboxProfiles Profiles { get; }

    public SandboxSubscriptionGroups SubscriptionGroups { get; }

    public WorkspaceTags Tags { get; }

    public List<ContentBlock> ContentBlocks { get; } = [];

    public CatalogStore Catalogs { get; } = new();

    public SandboxSegments Segments { get; }

    public SandboxIntegrations Integrations { get; }

    public List<SandboxMediaAsset> MediaAssets { get; } = [];

    public TriggeredCampaigns Campaigns { get; }

    public TriggeredCanvases Canvases { get; }

    public SandboxDataObjects DataObjects { get; }

    public SandboxTranslations Translations { get; }

    public BoundedHistory<SandboxSend> Sends { get; }

    public ExportJobs Exports { get; } = new();

    public SandboxBanners Banners { get; }

    public int HistoryCapacity { get; }

    /// <summary>The newest <see cref="HistoryCapacity"/>, oldest first.</summary>
    public List<SandboxLiveActivity> LiveActivities { get; } = [];

    public ScheduledSends Schedules { get; } = new();

    /// <summary>The limits of broadcasts, shared by all that send them.</summary>
    public BroadcastLimits Broadcasts { get; } = new();

    public void Clear()
    {
        Addresses.Clear();
        Profiles.Clear();
        SubscriptionGroups.Clear();
        Tags.Clear();
        ContentBlocks.Clear();
        Catalogs.Clear();
        Segments.Clear();
        Integrations.Clear();
        MediaAssets.Clear();
        Campaigns.Clear();
        Canvases.Clear();
        DataObjects.Clear();
        Translations.Clear();
        Sends.Clear();
        Banners.Clear();
        Schedules.Clear();
        LiveActivities.Clear();
    }
}
