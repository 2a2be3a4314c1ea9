namespace Integration.Sandbox;

/// <summary>Connect's transport rules: Basic credentials of its own, and the retailer named in every body.</summary>
internal sealed class ConnectProtocol(BasicCredentials credentials, string retailerId, SessionMState state) : IVendorProtocol
{
    public string Vendor => "SessionM";

    public IReadOnlyList<SandboxEndpoint> Endpoints { get; } =
    [
        .. new OfferEndpoints(state).All,
        .. new AcquisitionEndpoints(state).All,
        .. new RewardStoreEndpoints(state).All,
        .. new PointEndpoints(state).All,
        .. new LoyaltyEventEndpoints(state).All,
        .. new TierEndpoints(state).All,
        .. new TransactionEndpoints(state).All,
    ];

    // No limit is documented; this one only keeps the process safe.
    public int MaxBodyBytes => 32 * 1024 * 1024;

    public Reply? Refuse(SandboxRequest request) =>
        BasicCredentials.Read(request.Header("Authorization")) == credentials
            ? null
            : ConnectReply.Error(401, "access_denied", "The credentials are not valid");

    public Reply Handle(SandboxEndpoint endpoint, SandboxRequest request)
    {
        if (WireJson.ParseObject(request.Bytes) is not { } body)
        {
            return ConnectReply.Refused("argument_error", "The body is not a JSON object");
        }

        if (WireJson.Text(body["retailer_id"]) is not { Length: > 0 } given)
        {
            return ConnectReply.Refused("missing_data", "retailer_id is required");
        }

        // The case of Connect's GUIDs varies between its own answers.
        if (!string.Equals(given, retailerId, StringComparison.OrdinalIgnoreCase))
        {
            return ConnectReply.Refused("validation", "retailer_id is not known");
        }

        request.Body = body;
        lock (state.Gate)
        {
            return endpoint.Handle(request);
        }
    }

    public Reply NotFound(bool trailingSlash) => ConnectReply.Error(404, "not_found", "Not found");

    public Reply TooLarge(SandboxEndpoint endpoint) => ConnectReply.Error(413, "validation", "The request is too large");

    public Reply TooManyRequests(SandboxEndpoint endpoint) => ConnectReply.Error(429, "too_many_requests", "Too many requests");

    public string Redact(string path) => path;
}
