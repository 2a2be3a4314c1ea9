using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeCustomAttributes(BrazeTransport transport) : IBrazeCustomAttributes
{
    public Task<CustomAttributePage> GetPageAsync(string? cursor = null, CancellationToken cancellationToken = default) =>
        transport.SendAsync(
            BrazeOperations.CustomAttributesGet,
            BrazeResponseJson.Default.CustomAttributePage,
            new CallSettings { Query = new QueryString().Add("cursor", cursor).Build() },
            cancellationToken);

    public IAsyncEnumerable<CustomAttributeDefinition> ListAsync(CancellationToken cancellationToken = default) =>
        Pages.ByCursorAsync(BrazeOperations.CustomAttributesGet, GetPageAsync, page => page.Attributes, cancellationToken);
}
