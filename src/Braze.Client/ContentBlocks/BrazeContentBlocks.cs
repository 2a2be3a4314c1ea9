using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeContentBlocks(BrazeTransport transport) : IBrazeContentBlocks
{
    private const int MaxPageSize = 1000;

    public Task<ContentBlocksPage> GetPageAsync(
        DateTimeOffset? modifiedAfter = null, DateTimeOffset? modifiedBefore = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        OffsetRange.ThrowIfInvalid(modifiedAfter, modifiedBefore);
        OffsetRange.ThrowIfInvalid(limit, MaxPageSize, offset);
        QueryString query = new QueryString().Add("modified_after", modifiedAfter).Add("modified_before", modifiedBefore);
        return transport.SendAsync(
            BrazeOperations.ContentBlocksList,
            BrazeResponseJson.Default.ContentBlocksPage,
            new CallSettings { Query = OffsetRange.AddTo(query, limit, offset).Build() },
            cancellationToken);
    }

    public IAsyncEnumerable<ContentBlockSummary> ListAsync(
        DateTimeOffset? modifiedAfter = null, DateTimeOffset? modifiedBefore = null, CancellationToken cancellationToken = default)
    {
        OffsetRange.ThrowIfInvalid(modifiedAfter, modifiedBefore);
        return Pages.ByOffsetAsync(
            BrazeOperations.ContentBlocksList,
            (offset, token) => GetPageAsync(modifiedAfter, modifiedBefore, MaxPageSize, offset, token),
            page => page.ContentBlocks,
            block => block.ContentBlockId,
            MaxPageSize,
            cancellationToken);
    }

    public Task<ContentBlockResponse> GetAsync(string contentBlockId, bool includeInclusionData = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contentBlockId);
        QueryString query = new QueryString().Add("content_block_id", contentBlockId).Add("include_inclusion_data", includeInclusionData ? true : null);
        return transport.SendAsync(
            BrazeOperations.ContentBlocksInfo, BrazeResponseJson.Default.ContentBlockResponse, new CallSettings { Query = query.Build() }, cancellationToken);
    }

    public Task<ContentBlockChangeResponse> CreateAsync(ContentBlockCreateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.ContentBlocksCreate,
            request,
            BrazeRequestJson.Wire.ContentBlockCreateRequest,
            BrazeResponseJson.Default.ContentBlockChangeResponse,
            cancellationToken: cancellationToken);
    }

    public Task<ContentBlockChangeResponse> UpdateAsync(ContentBlockUpdateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.ContentBlocksUpdate,
            request,
            BrazeRequestJson.Wire.ContentBlockUpdateRequest,
            BrazeResponseJson.Default.ContentBlockChangeResponse,
            cancellationToken: cancellationToken);
    }
}
