namespace Integration.Sandbox;

/// <summary>What differs between SessionM tenants, or is not documented.</summary>
public sealed class SessionMSandboxOptions
{
    /// <summary>In which headers a 429 tells how long to wait. SessionM documents none; default: <c>Retry-After</c> in seconds.</summary>
    public RateLimitHeaders RateLimitHeaders { get; set; } = RateLimitHeaders.RetryAfterSeconds;

    /// <summary>Creates a user the first time it is named, instead of answering <c>user_not_found</c>. Default <see langword="false"/>.</summary>
    public bool AcceptUnknownUsers { get; set; }

    /// <summary>
    /// The member of a merge's body that names the account that disappears. SessionM's is not public; default <c>legacy_external_id</c>, as the client assumes.
    /// </summary>
    public string LegacyIdMember { get; set; } = "legacy_external_id";

    /// <summary>The rate limits. SessionM publishes none, so there are none unless set here.</summary>
    public SandboxRateLimits RateLimits { get; } = new();
}
