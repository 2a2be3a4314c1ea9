namespace Integration.Sandbox;

/// <summary>The Banners that are live, and what was told about them.</summary>
public sealed class SandboxBanners
{
    private readonly Lock _gate;
    private readonly BoundedHistory<SandboxBannerEvent> _events;
    private readonly OrderedDictionary<string, SandboxBanner> _banners = new(StringComparer.Ordinal);

    internal SandboxBanners(Lock gate, int historyCapacity)
    {
        _gate = gate;
        _events = new BoundedHistory<SandboxBannerEvent>(historyCapacity);
    }

    /// <summary>The events taken, oldest first; the newest <see cref="SandboxOptions.HistoryCapacity"/> are kept. A snapshot.</summary>
    public IReadOnlyList<SandboxBannerEvent> Events
    {
        get
        {
            lock (_gate)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>Puts Banners live; one whose id is there already takes its place. Of several at a placement, the first that a user may see is answered.</summary>
    /// <param name="banners">The Banners.</param>
    public void Add(params ReadOnlySpan<SandboxBanner> banners)
    {
        lock (_gate)
        {
            foreach (SandboxBanner banner in banners)
            {
                ArgumentNullException.ThrowIfNull(banner, nameof(banners));
                _banners[banner.Id] = banner;
            }
        }
    }

    internal SandboxBanner? At(string placement, string user, DateTimeOffset now) =>
        _banners.Values.FirstOrDefault(banner => banner.PlacementId == placement && !(banner.ExpiresAt < now) && banner.Users(user));

    internal bool Contains(string id) => _banners.ContainsKey(id);

    internal void Add(SandboxBannerEvent happened) => _events.Add(happened);

    internal void Clear()
    {
        _banners.Clear();
        _events.Clear();
    }
}
