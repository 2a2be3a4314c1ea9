using Integration.Abstractions;

namespace Braze.Client;

/// <summary>The custom attributes a workspace has recorded. They are set with <see cref="IBrazeUsers"/>.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/custom_attributes/get_custom_attributes.</remarks>
public interface IBrazeCustomAttributes
{
    /// <summary>Reads one page of the custom attributes, sorted by name, at most 50 of them.</summary>
    /// <param name="cursor">The <see cref="CursorPage.NextCursor"/> of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page, with the cursor of the next.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /custom_attributes · idempotent · 1,000 an hour, shared with the other lists of recorded names.</remarks>
    Task<CustomAttributePage> GetPageAsync(string? cursor = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all custom attributes, sorted by name, reading page after page.</summary>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The custom attributes; a request is sent for each 50.</returns>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /custom_attributes · idempotent · 1,000 an hour, shared with the other lists of recorded names.</remarks>
    IAsyncEnumerable<CustomAttributeDefinition> ListAsync(CancellationToken cancellationToken = default);
}
