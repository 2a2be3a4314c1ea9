namespace Integration.Sandbox;

/// <summary>Cloud Data Ingestion.</summary>
internal sealed class CloudDataIngestionEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int PageSize = 10;
    private const string InvalidCursor = "Invalid cursor";
    private const string InvalidId = "Invalid integration ID";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly RateLimitGroup _listing = new(50, Minute);
    private readonly RateLimitGroup _watching = new(100, Minute);
    private readonly RateLimitGroup _starting = new(20, Minute);

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, "cdi/integrations", List) { Limit = _listing },
        new(HttpMethod.Get, "cdi/integrations/{integration_id}/job_sync_status", Syncs) { Limit = _watching },
        new(HttpMethod.Post, "cdi/integrations/{integration_id}/sync", Start) { Limit = _starting, TakesNoBody = true },
    ];

    private Reply List(SandboxRequest request) => CursorPage.Skipped(request) is { } skipped
        ? CursorPage.Answer(request, "results", [.. state.Integrations.All.Select(i => i.Describe(request.Now))], skipped, PageSize)
        : BrazeReply.Error(400, InvalidCursor);

    // The page of this list knows one error for ids, that of starting a sync two.
    private Reply Syncs(SandboxRequest request)
    {
        if (!TryFind(request, out IntegrationRecord? integration) || integration is null)
        {
            return BrazeReply.Error(400, InvalidId);
        }

        return CursorPage.Skipped(request) is { } skipped
            ? CursorPage.Answer(request, "results", integration.DescribeSyncs(request.Now), skipped, PageSize)
            : BrazeReply.Error(400, InvalidCursor);
    }

    private Reply Start(SandboxRequest request)
    {
        if (!TryFind(request, out IntegrationRecord? integration))
        {
            return BrazeReply.Error(400, InvalidId);
        }

        if (integration is null)
        {
            return BrazeReply.Error(404, "Integration not found");
        }

        if (integration.IsRunning(request.Now))
        {
            return BrazeReply.Error(429, "Another job is in progress");
        }

        integration.Start(request.Now);
        return BrazeReply.Success(202);
    }

    /// <returns>Whether the id is one at all.</returns>
    private bool TryFind(SandboxRequest request, out IntegrationRecord? integration)
    {
        bool valid = Guid.TryParse(request.PathValue("integration_id"), out Guid id);
        integration = valid ? state.Integrations.Find(id) : null;
        return valid;
    }
}
