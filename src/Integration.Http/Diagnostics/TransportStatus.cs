namespace Integration.Http;

/// <summary>How a vendor stands, as far as calls have shown.</summary>
public enum TransportStatus
{
    /// <summary>The last call was answered, or none was made.</summary>
    Healthy,

    /// <summary>Calls are held back by a rate limit, or the last one got no proper answer. Later ones may.</summary>
    Degraded,

    /// <summary>The vendor refused the credentials, and no call has succeeded since. Somebody has to act.</summary>
    Unhealthy,
}
