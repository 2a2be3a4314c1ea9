using System.Collections;
using System.Globalization;

namespace Integration.Sandbox;

/// <summary>The campaigns of the tenant. Enumerating takes a snapshot.</summary>
public sealed class SandboxLoyaltyCampaigns : IReadOnlyCollection<SandboxLoyaltyCampaign>
{
    private const int DefaultPageSize = 25;

    private readonly Lock _gate;
    private readonly List<SandboxLoyaltyCampaign> _campaigns = [];
    private int _pageSize = DefaultPageSize;

    internal SandboxLoyaltyCampaigns(Lock gate) => _gate = gate;

    /// <summary>How many campaigns a page has; default 25. SessionM's number is not documented.</summary>
    public int PageSize
    {
        get => _pageSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _pageSize = value;
        }
    }

    /// <summary>How many campaigns there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _campaigns.Count;
            }
        }
    }

    /// <summary>Adds a campaign, or replaces the one with the same id.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <exception cref="ArgumentException">The id is no whole number.</exception>
    public void Add(SandboxLoyaltyCampaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        if (!long.TryParse(campaign.CampaignId, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw new ArgumentException("SessionM numbers its campaigns; give a whole number.", nameof(campaign));
        }

        lock (_gate)
        {
            _campaigns.RemoveAll(other => other.CampaignId == campaign.CampaignId);
            _campaigns.Add(campaign);
        }
    }

    /// <inheritdoc />
    public IEnumerator<SandboxLoyaltyCampaign> GetEnumerator()
    {
        SandboxLoyaltyCampaign[] snapshot;
        lock (_gate)
        {
            snapshot = [.. _campaigns];
        }

        return ((IEnumerable<SandboxLoyaltyCampaign>)snapshot).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal SandboxLoyaltyCampaign? Find(string campaignId) => _campaigns.Find(campaign => campaign.CampaignId == campaignId);

    internal SandboxLoyaltyCampaign? FindByPermalink(string permalink) => _campaigns.Find(campaign => campaign.Permalink == permalink);

    internal void Clear()
    {
        _campaigns.Clear();
        _pageSize = DefaultPageSize;
    }
}
