namespace Integration.Sandbox;

/// <summary>Whose events and purchases are counted: everyone's, or those of one segment; of all apps, or of one.</summary>
internal sealed class Audience
{
    private readonly IReadOnlyList<ProfileRecord> _profiles;
    private readonly string? _appId;

    private Audience(IReadOnlyList<ProfileRecord> profiles, string? appId)
    {
        _profiles = profiles;
        _appId = appId;
    }

    public static (Audience? Audience, string? Problem) Read(SandboxRequest request, BrazeState state)
    {
        string? appId = request.QueryValue("app_id");
        if (request.QueryValue("segment_id") is not { } segmentId)
        {
            return (new Audience(state.Profiles.Records, appId), null);
        }

        return state.Segments.Find(segmentId) is { } found
            ? (new Audience([.. state.Profiles.Records.Where(p => found.Segment.Members(new SandboxProfile(p)))], appId), null)
            : (null, "Invalid Segment ID");
    }

    public IEnumerable<SandboxEvent> Events(string name) =>
        _profiles.SelectMany(p => p.Events).Where(e => e.Name == name && IsOf(e.AppId));

    public IEnumerable<SandboxPurchase> Purchases(string? product) =>
        _profiles.SelectMany(p => p.Purchases).Where(p => (product is null || p.ProductId == product) && IsOf(p.AppId));

    /// <summary>Profiles made in a time; of one app, those that did something in it.</summary>
    public int Created(DateTimeOffset start, DateTimeOffset end) =>
        _profiles.Count(p => p.Created >= start && p.Created < end && (_appId is null || Times(p).Any()));

    /// <summary>Profiles with an event or a purchase in a time. Braze counts sessions, of which the REST API knows nothing.</summary>
    public int Active(DateTimeOffset start, DateTimeOffset end) => _profiles.Count(p => Times(p).Any(t => t >= start && t < end));

    private IEnumerable<DateTimeOffset> Times(ProfileRecord profile) =>
        profile.Events.Where(e => IsOf(e.AppId)).Select(e => e.Time).Concat(profile.Purchases.Where(p => IsOf(p.AppId)).Select(p => p.Time));

    private bool IsOf(string? appId) => _appId is null || appId == _appId;
}
