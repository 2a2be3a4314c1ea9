namespace Integration.Sandbox;

/// <summary>Limits that apply to some calls of an endpoint, depending on what they ask for.</summary>
internal interface IRequestLimits
{
    /// <summary>Counts a call; a refused one costs nothing.</summary>
    /// <returns>Where the call stands; <see langword="null"/> when it is none of these limits' business.</returns>
    RateLimitCount? Count(SandboxRequest request);

    void Reset();
}
