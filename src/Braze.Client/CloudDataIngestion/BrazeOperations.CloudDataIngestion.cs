using Integration.Http;

namespace Braze.Client;

/// <content>Cloud Data Ingestion.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists the integrations with data warehouses: 50 requests a minute.</summary>
    public static Operation CdiIntegrationsList { get; } = Define(
        "cdi.integrations.list", HttpMethod.Get, "cdi/integrations", RetrySafety.Idempotent, "cdi.integrations", "cdi/get_integration_list", "cdi.integration_list");

    /// <summary>Lists the past syncs of an integration: 100 requests a minute.</summary>
    public static Operation CdiIntegrationsJobSyncStatus { get; } = Define(
        "cdi.integrations.job_sync_status", HttpMethod.Get, "cdi/integrations/{integration_id}/job_sync_status", RetrySafety.Idempotent, "cdi.job_sync_status", "cdi/get_job_sync_status", "cdi.integration_job_status");

    /// <summary>Starts a sync: 20 requests a minute. A repeat could start a second one.</summary>
    public static Operation CdiIntegrationsSync { get; } = Define(
        "cdi.integrations.sync", HttpMethod.Post, "cdi/integrations/{integration_id}/sync", RetrySafety.AtMostOnce, "cdi.sync", "cdi/post_job_sync", "cdi.integration_sync");

    private static Operation[] CloudDataIngestionOperations => [CdiIntegrationsList, CdiIntegrationsJobSyncStatus, CdiIntegrationsSync];
}
