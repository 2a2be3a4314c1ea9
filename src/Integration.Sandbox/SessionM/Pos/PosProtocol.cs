using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The transport rules of the point of sale: Basic credentials of its own, the container around every request, and its request id.</summary>
internal sealed class PosProtocol(BasicCredentials credentials, string clientId, SessionMState state) : IVendorProtocol
{
    public string Vendor => "SessionM";

    public IReadOnlyList<SandboxEndpoint> Endpoints { get; } = [.. new PosEndpoints(state).All];

    // No limit is documented; this one only keeps the process safe.
    public int MaxBodyBytes => 32 * 1024 * 1024;

    public Reply? Refuse(SandboxRequest request) =>
        BasicCredentials.Read(request.Header("Authorization")) == credentials
            ? null
            : PosReply.Error(401, "access_denied", "The credentials are not valid");

    public Reply Handle(SandboxEndpoint endpoint, SandboxRequest request)
    {
        if (WireJson.ParseObject(request.Bytes) is not { } container)
        {
            return PosReply.Refused("argument_error", "The body is not a JSON object");
        }

        if (FindProblem(endpoint, container) is { } refusal)
        {
            return refusal;
        }

        request.Body = container;
        lock (state.Gate)
        {
            return state.PosRequests.Answer(WireJson.Text(container["request_id"])!, state.PosTransactions.PendingAnswers, () => endpoint.Handle(request));
        }
    }

    public Reply NotFound(bool trailingSlash) => PosReply.Error(404, "not_found", "Not found");

    public Reply TooLarge(SandboxEndpoint endpoint) => PosReply.Error(413, "validation", "The request is too large");

    public Reply TooManyRequests(SandboxEndpoint endpoint) => PosReply.Error(429, "too_many_requests", "Too many requests");

    public string Redact(string path) => path;

    private Reply? FindProblem(SandboxEndpoint endpoint, JsonObject container)
    {
        // The page on lookups says that the checks on stores are left out when no store is given; all other requests need one.
        bool needsStore = endpoint.Route != PosEndpoints.LookupRoute || container.ContainsKey("store_id");
        string[] required = needsStore ? ["store_id", "client_id", "request_id"] : ["client_id", "request_id"];
        if (required.FirstOrDefault(name => WireJson.Text(container[name]) is not { Length: > 0 }) is { } missing)
        {
            return PosReply.Refused("missing_data", $"{missing} is required");
        }

        if (!string.Equals(WireJson.Text(container["client_id"]), clientId, StringComparison.OrdinalIgnoreCase))
        {
            return PosReply.Refused("validation", "client_id is not known");
        }

        if (container.ContainsKey("culture") && WireJson.Text(container["culture"]) is not { Length: > 0 })
        {
            return PosReply.Refused("argument_error", "culture must be a text");
        }

        return container["request_payload"] is JsonObject ? null : PosReply.Refused("missing_data", "request_payload is required");
    }
}
