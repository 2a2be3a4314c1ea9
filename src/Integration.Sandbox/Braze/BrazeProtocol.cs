using System.Net.Http.Headers;

namespace Integration.Sandbox;

/// <summary>Braze's transport rules: a bearer key, JSON only, 4 MB, no trailing slash.</summary>
internal sealed class BrazeProtocol(BrazeKeys keys, BrazeState state, BrazeSandboxOptions options, TimeProvider time) : IVendorProtocol
{
    public string Vendor => "Braze";

    private readonly BrazeEndpoints[] _groups =
    [
        new TrackEndpoints(state, options),
        new IdentityEndpoints(state),
        new ExternalIdEndpoints(state),
        new CampaignEndpoints(state, options.AcceptUnknownMessageIds),
        new CanvasEndpoints(state, options.AcceptUnknownMessageIds),
        new ExportEndpoints(state, options.Exports, time),
        new SendEndpoints(state, options.AcceptUnknownMessageIds),
        new MessageEndpoints(state, options.AcceptUnknownMessageIds),
        new LiveActivityEndpoints(state),
        new TransactionalEndpoints(state, options.AcceptUnknownMessageIds),
        new SubscriptionEndpoints(state),
        new EmailEndpoints(state),
        new SmsEndpoints(state),
        new PreferenceCenterEndpoints(),
        new ContentBlockEndpoints(state),
        new EmailTemplateEndpoints(state),
        new CatalogEndpoints(state),
        new CatalogItemEndpoints(state),
        new SegmentEndpoints(state),
        new AnalyticsEndpoints(state),
        new CloudDataIngestionEndpoints(state),
        new SdkAuthenticationEndpoints(),
        new ScimEndpoints(),
        new MediaLibraryEndpoints(state),
        new AppEndpoints(),
        new BannerEndpoints(state),
        new DataObjectEndpoints(state, options.DataObjectLimits),
        new TranslationEndpoints(state),
    ];

    public IReadOnlyList<SandboxEndpoint> Endpoints => field ??= [.. _groups.SelectMany(g => g.All)];

    public int MaxBodyBytes => 4 * 1024 * 1024;

    public Reply? Refuse(SandboxRequest request)
    {
        SandboxEndpoint endpoint = request.Endpoint!;
        if (ScimEndpoints.Owns(endpoint))
        {
            return ScimEndpoints.Refuse(request, keys.Scim) ?? MediaTypeProblem(request);
        }

        // Compared as a whole: quotes around the key, which Braze answers with 401 too, do not match.
        string key = BannerEndpoints.Owns(request.Endpoint!) ? keys.Client : keys.Api;
        if (!string.Equals(request.Header("Authorization"), $"Bearer {key}", StringComparison.Ordinal))
        {
            return Refusal(endpoint, 401, "Invalid API Key");
        }

        return BrazePermissions.Of(endpoint.Key) is { } permission && options.DeniedPermissions.Contains(permission)
            ? Refusal(endpoint, 403, BrazePermissions.Problem(endpoint.Key))
            : MediaTypeProblem(request);
    }

    public Reply Handle(SandboxEndpoint endpoint, SandboxRequest request)
    {
        if (CarriesBody(request))
        {
            if (request.Json is not { } body)
            {
                return BrazeReply.Unparsable();
            }

            request.Body = body;
        }

        lock (state.Gate)
        {
            state.Schedules.SendDue(request.Now);
            return endpoint.Handle(request);
        }
    }

    public void Clear()
    {
        lock (state.Gate)
        {
            state.Clear();
            foreach (BrazeEndpoints group in _groups)
            {
                group.Clear();
            }
        }
    }

    // Braze lists a trailing slash among the causes of 403, and any other unknown URL as 404.
    public Reply NotFound(bool trailingSlash) => trailingSlash ? BrazeReply.Error(403, "Access Denied") : BrazeReply.Error(404, "Not Found");

    public Reply TooLarge(SandboxEndpoint endpoint) => BrazeReply.Error(endpoint.TooLargeStatus, "Request body is too large");

    public Reply TooManyRequests(SandboxEndpoint endpoint) => Refusal(endpoint, 429, "Rate limit exceeded");

    public string Redact(string path) => path;

    private static Reply? MediaTypeProblem(SandboxRequest request) =>
        !CarriesBody(request) || IsJson(request.Header("Content-Type")) ? null : BrazeReply.Error(415, "Unsupported Media Type");

    private static Reply Refusal(SandboxEndpoint endpoint, int status, string message) => (endpoint.Refusal ?? BrazeReply.Error)(status, message);

    // A DELETE names what goes away in its path or in a body.
    private static bool CarriesBody(SandboxRequest request) =>
        request.Endpoint!.Method != HttpMethod.Get
        && (request.Bytes.Length > 0 || !(request.Endpoint.TakesNoBody || request.Endpoint.Method == HttpMethod.Delete));

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? parsed)
        && string.Equals(parsed.MediaType, "application/json", StringComparison.OrdinalIgnoreCase);
}
