namespace Integration.Sandbox;

/// <summary>The API-triggered campaigns of the workspace; a send of any other id is refused.</summary>
public sealed class TriggeredCampaigns
{
    private readonly Lock _gate;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    internal TriggeredCampaigns(Lock gate) => _gate = gate;

    /// <summary>Adds campaigns.</summary>
    /// <param name="campaignIds">Their ids.</param>
    public void Add(params ReadOnlySpan<string> campaignIds)
    {
        lock (_gate)
        {
            foreach (string id in campaignIds)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(id, nameof(campaignIds));
                _ids.Add(id);
            }
        }
    }

    /// <summary>Whether there is a campaign with this id.</summary>
    /// <param name="campaignId">The id.</param>
    public bool Contains(string campaignId)
    {
        lock (_gate)
        {
            return _ids.Contains(campaignId);
        }
    }

    internal void Clear() => _ids.Clear();
}
