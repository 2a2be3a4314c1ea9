using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Content blocks: pieces of HTML or text that messages share.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/templates.</remarks>
public interface IBrazeContentBlocks
{
    /// <summary>Reads one page of the content blocks, without their content.</summary>
    /// <param name="modifiedAfter">Only those changed at or after this moment.</param>
    /// <param name="modifiedBefore">Only those changed at or before this moment.</param>
    /// <param name="limit">How many the page holds at most: 1 to 1,000.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the last one holds fewer than <paramref name="limit"/>.</returns>
    /// <exception cref="ArgumentException">The range, the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /content_blocks/list · idempotent.</remarks>
    Task<ContentBlocksPage> GetPageAsync(DateTimeOffset? modifiedAfter = null, DateTimeOffset? modifiedBefore = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the content blocks, without their content, page by page while it is enumerated.</summary>
    /// <param name="modifiedAfter">Only those changed at or after this moment.</param>
    /// <param name="modifiedBefore">Only those changed at or before this moment.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The content blocks.</returns>
    /// <exception cref="ArgumentException">The range is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused a page.</exception>
    /// <exception cref="TransportException">No answer for a page; the enumeration can be started again.</exception>
    /// <exception cref="IntegrationException">Any other failure of a page.</exception>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <remarks>GET /content_blocks/list · idempotent.</remarks>
    IAsyncEnumerable<ContentBlockSummary> ListAsync(DateTimeOffset? modifiedAfter = null, DateTimeOffset? modifiedBefore = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one content block.</summary>
    /// <param name="contentBlockId">The content block's API identifier.</param>
    /// <param name="includeInclusionData">Whether to tell the messages it is used in, without archived and deleted ones.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The content block.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /content_blocks/info · idempotent.</remarks>
    Task<ContentBlockResponse> GetAsync(string contentBlockId, bool includeInclusionData = false, CancellationToken cancellationToken = default);

    /// <summary>Makes a content block.</summary>
    /// <param name="request">Its name and content.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Its id and the Liquid tag for messages.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /content_blocks/create · not repeated after an unknown outcome.</remarks>
    Task<ContentBlockChangeResponse> CreateAsync(ContentBlockCreateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a content block. An active one keeps its name and cannot become a draft.</summary>
    /// <param name="request">The id and what to change; what is not set stays.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Its id and the Liquid tag for messages.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /content_blocks/update · idempotent.</remarks>
    Task<ContentBlockChangeResponse> UpdateAsync(ContentBlockUpdateRequest request, CancellationToken cancellationToken = default);
}
