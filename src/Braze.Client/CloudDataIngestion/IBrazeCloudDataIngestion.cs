using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Cloud Data Ingestion: syncs from the host's data warehouse.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/cdi.</remarks>
public interface IBrazeCloudDataIngestion
{
    /// <summary>Reads a page of up to ten integrations.</summary>
    /// <param name="cursor"><see cref="CursorPage.NextCursor"/> of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /cdi/integrations · repeated after any transient failure · 50 a minute.</remarks>
    Task<CloudDataIntegrationsPage> GetIntegrationsPageAsync(string? cursor = null, CancellationToken cancellationToken = default);

    /// <summary>Reads every integration, page by page while they are enumerated.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The integrations.</returns>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /cdi/integrations for every ten integrations · repeated after any transient failure · 50 a minute.</remarks>
    IAsyncEnumerable<CloudDataIntegration> ListIntegrationsAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads a page of up to ten past syncs of an integration.</summary>
    /// <param name="integrationId">The integration's id, as in the address of its page in the dashboard.</param>
    /// <param name="cursor"><see cref="CursorPage.NextCursor"/> of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /cdi/integrations/{integration_id}/job_sync_status · repeated after any transient failure · 100 a minute.</remarks>
    Task<CloudDataSyncsPage> GetSyncsPageAsync(string integrationId, string? cursor = null, CancellationToken cancellationToken = default);

    /// <summary>Reads every past sync of an integration, page by page while they are enumerated.</summary>
    /// <param name="integrationId">The integration's id, as in the address of its page in the dashboard.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The syncs.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /cdi/integrations/{integration_id}/job_sync_status for every ten syncs · repeated after any transient failure · 100 a minute.</remarks>
    IAsyncEnumerable<CloudDataSync> ListSyncsAsync(string integrationId, CancellationToken cancellationToken = default);

    /// <summary>Starts a sync of an integration.</summary>
    /// <param name="integrationId">The integration's id, as in the address of its page in the dashboard.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze started it; how it goes is told by the list of syncs.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="RateLimitedException">Too many requests, or another sync of the integration is running.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such integration.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /cdi/integrations/{integration_id}/sync without a body · not repeated after an unknown outcome · 20 a minute. Braze answers 429 also while another sync of the integration runs.</remarks>
    Task<CloudDataSyncStartResponse> StartSyncAsync(string integrationId, CancellationToken cancellationToken = default);
}
