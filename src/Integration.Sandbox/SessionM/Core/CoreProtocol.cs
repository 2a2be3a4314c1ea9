namespace Integration.Sandbox;

/// <summary>Core's transport rules: Basic credentials whose user is also in the path, and the Message-ID window.</summary>
internal sealed class CoreProtocol(BasicCredentials credentials, SessionMState state) : IVendorProtocol
{
    public string Vendor => "SessionM";

    public IReadOnlyList<SandboxEndpoint> Endpoints { get; } =
    [
        .. new TagEndpoints(state).All,
        .. new CustomerEndpoints(state).All,
        .. new MergeEndpoint(state).All,
        .. new EventEndpoints(state).All,
        .. new TimelineEndpoints(state).All,
        .. new LoyaltyCampaignEndpoints(state).All,
    ];

    // No limit is documented; this one only keeps the process safe.
    public int MaxBodyBytes => 32 * 1024 * 1024;

    public Reply? Refuse(SandboxRequest request)
    {
        BasicCredentials? given = BasicCredentials.Read(request.Header("Authorization"));
        if (given is null)
        {
            return CoreReply.Error(401, "access_denied", "Credentials are missing");
        }

        if (!IsSame(given.Key, credentials.Key) || !IsSame(request.PathValue("api_key"), credentials.Key))
        {
            return CoreReply.Error(401, "invalid_api_key", "The API key is not valid");
        }

        return IsSame(given.Secret, credentials.Secret) ? null : CoreReply.Error(401, "access_denied", "The credentials are not valid");
    }

    public Reply Handle(SandboxEndpoint endpoint, SandboxRequest request)
    {
        lock (state.Gate)
        {
            return request.Header("Message-ID") is { Length: > 0 } messageId
                ? state.Messages.Answer(messageId, request.Now, () => Run(endpoint, request))
                : Run(endpoint, request);
        }
    }

    public Reply NotFound(bool trailingSlash) => CoreReply.Error(404, "not_found", "Not found");

    public Reply TooLarge(SandboxEndpoint endpoint) => CoreReply.Error(413, "validation", "The request is too large");

    public Reply TooManyRequests(SandboxEndpoint endpoint) => CoreReply.Error(429, "too_many_requests", "Too many requests");

    // /priv/v1/apps/{api_key}/…: whatever stands there was meant as a key, right or wrong.
    public string Redact(string path)
    {
        string[] segments = path.Split('/');
        int key = Array.IndexOf(segments, "apps") + 1;
        if (key > 0 && key < segments.Length)
        {
            segments[key] = "***";
        }

        return string.Join('/', segments);
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static Reply Run(SandboxEndpoint endpoint, SandboxRequest request)
    {
        if (endpoint.Method != HttpMethod.Get && endpoint.Method != HttpMethod.Delete)
        {
            if (WireJson.ParseObject(request.Bytes) is not { } body)
            {
                return CoreReply.Error(400, "argument_error", "The body is not a JSON object");
            }

            request.Body = body;
        }

        return endpoint.Handle(request);
    }
}
