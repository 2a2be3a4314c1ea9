namespace Integration.Sandbox;

/// <summary>The campaigns of the workspace; a send of any other id is refused.</summary>
public sealed class TriggeredCampaigns
{
    private readonly Lock _gate;
    private readonly TimeProvider _time;
    private readonly OrderedDictionary<string, Dated<SandboxCampaign>> _byId = new(StringComparer.Ordinal);

    internal TriggeredCampaigns(Lock gate, TimeProvider time)
    {
        _gate = gate;
        _time = time;
    }

    internal IEnumerable<Dated<SandboxCampaign>> All => _byId.Values;

    /// <summary>Adds API-triggered campaigns.</summary>
    /// <param name="campaignIds">Their ids.</param>
    public void Add(params ReadOnlySpan<string> campaignIds)
    {
        foreach (string id in campaignIds)
        {
            Add(new SandboxCampaign(id));
        }
    }

    /// <summary>Adds a campaign, or puts it in the place of the one with its id.</summary>
    /// <param name="campaign">The campaign.</param>
    public void Add(SandboxCampaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentException.ThrowIfNullOrWhiteSpace(campaign.Id, nameof(campaign));
        lock (_gate)
        {
            _byId[campaign.Id] = new Dated<SandboxCampaign>(campaign, _time.GetUtcNow());
        }
    }

    /// <summary>Whether there is a campaign with this id.</summary>
    /// <param name="campaignId">The id.</param>
    public bool Contains(string campaignId)
    {
        lock (_gate)
        {
            return _byId.ContainsKey(campaignId);
        }
    }

    internal Dated<SandboxCampaign>? Find(string? campaignId) => campaignId is null ? null : _byId.GetValueOrDefault(campaignId);

    internal void Clear() => _byId.Clear();
}
