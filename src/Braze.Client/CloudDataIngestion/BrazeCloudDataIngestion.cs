using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeCloudDataIngestion(BrazeTransport transport) : IBrazeCloudDataIngestion
{
    public Task<CloudDataIntegrationsPage> GetIntegrationsPageAsync(string? cursor = null, CancellationToken cancellationToken = default) =>
        transport.SendAsync(
            BrazeOperations.CdiIntegrationsList,
            BrazeResponseJson.Default.CloudDataIntegrationsPage,
            new CallSettings { Query = new QueryString().Add("cursor", cursor).Build() },
            cancellationToken);

    public IAsyncEnumerable<CloudDataIntegration> ListIntegrationsAsync(CancellationToken cancellationToken = default) =>
        Pages.ByCursorAsync(BrazeOperations.CdiIntegrationsList, GetIntegrationsPageAsync, page => page.Results, cancellationToken);

    public Task<CloudDataSyncsPage> GetSyncsPageAsync(string integrationId, string? cursor = null, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(integrationId, nameof(integrationId));
        return transport.SendAsync(
            BrazeOperations.CdiIntegrationsJobSyncStatus,
            BrazeResponseJson.Default.CloudDataSyncsPage,
            new CallSettings { PathValues = [integrationId], Query = new QueryString().Add("cursor", cursor).Build() },
            cancellationToken);
    }

    public IAsyncEnumerable<CloudDataSync> ListSyncsAsync(string integrationId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(integrationId, nameof(integrationId));
        return Pages.ByCursorAsync(BrazeOperations.CdiIntegrationsJobSyncStatus, (cursor, token) => GetSyncsPageAsync(integrationId, cursor, token), page => page.Results, cancellationToken);
    }

    public Task<CloudDataSyncStartResponse> StartSyncAsync(string integrationId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(integrationId, nameof(integrationId));
        return transport.SendAsync(
            BrazeOperations.CdiIntegrationsSync,
            BrazeResponseJson.Default.CloudDataSyncStartResponse,
            new CallSettings { PathValues = [integrationId] },
            cancellationToken);
    }
}
