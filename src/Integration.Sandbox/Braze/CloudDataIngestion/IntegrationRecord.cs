using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>An integration and when its syncs started.</summary>
internal sealed class IntegrationRecord(SandboxIntegration integration, int historyCapacity)
{
    private const string Running = "running";

    private readonly BoundedHistory<DateTimeOffset> _syncs = new(historyCapacity);

    public bool IsRunning(DateTimeOffset now) => _syncs.Count > 0 && _syncs.Max() + integration.SyncDuration > now;

    public void Start(DateTimeOffset now) => _syncs.Add(now);

    public JsonObject Describe(DateTimeOffset now) => new()
    {
        ["integration_id"] = integration.Id.ToString(),
        ["app_group_id"] = "000000000000000000000001",
        ["integration_name"] = integration.Name,
        ["integration_type"] = integration.Type,
        ["integration_status"] = "active",
        ["contact_emails"] = integration.ContactEmails,
        ["last_updated_at"] = LastStart(),
        ["warehouse_type"] = integration.WarehouseType,
        ["last_job_start_time"] = LastStart(),
        ["last_job_status"] = _syncs.Count == 0 ? null : IsRunning(now) ? Running : integration.SyncStatus,
        ["next_scheduled_run"] = null,
    };

    /// <summary>The syncs, newest first.</summary>
    public IReadOnlyCollection<JsonNode> DescribeSyncs(DateTimeOffset now) => [.. _syncs.Reverse().Select(start => DescribeSync(start, now))];

    private JsonObject DescribeSync(DateTimeOffset start, DateTimeOffset now)
    {
        DateTimeOffset end = start + integration.SyncDuration;
        bool runs = end > now;
        return new JsonObject
        {
            ["job_status"] = runs ? Running : integration.SyncStatus,
            ["sync_start_time"] = BrazeTime.Seconds(start),
            ["sync_finish_time"] = runs ? null : BrazeTime.Seconds(end),
            ["last_timestamp_synced"] = runs ? null : BrazeTime.Seconds(start),
            ["rows_synced"] = runs ? 0 : integration.RowsSynced,
            ["rows_failed_with_errors"] = runs ? 0 : integration.RowsFailed,
        };
    }

    private string? LastStart() => _syncs.Count == 0 ? null : BrazeTime.Seconds(_syncs.Max());
}
