using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeCatalogs(BrazeTransport transport) : IBrazeCatalogs
{
    public Task<CatalogsResponse> ListAsync(CancellationToken cancellationToken = default) =>
        transport.SendAsync(BrazeOperations.CatalogsList, BrazeResponseJson.Default.CatalogsResponse, cancellationToken: cancellationToken);

    public Task<CatalogsResponse> CreateAsync(CreateCatalogRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return transport.SendAsync(
            BrazeOperations.CatalogsCreate,
            request,
            BrazeRequestJson.Wire.CreateCatalogRequest,
            BrazeResponseJson.Default.CatalogsResponse,
            cancellationToken: cancellationToken);
    }

    public Task<CatalogChangeResponse> DeleteAsync(string catalogName, CancellationToken cancellationToken = default) =>
        SendDeleteAsync(BrazeOperations.CatalogsDelete, [CatalogName.Check(catalogName, nameof(catalogName))], cancellationToken);

    public Task<CatalogChangeResponse> CreateFieldsAsync(
        string catalogName, IReadOnlyList<CatalogFieldDefinition> fields, CancellationToken cancellationToken = default)
    {
        CatalogName.Check(catalogName, nameof(catalogName));
        return transport.SendAsync(
            BrazeOperations.CatalogsFieldsCreate,
            new CatalogFieldsRequest(fields),
            BrazeRequestJson.Wire.CatalogFieldsRequest,
            BrazeResponseJson.Default.CatalogChangeResponse,
            new CallSettings { PathValues = [catalogName] },
            cancellationToken);
    }

    public Task<CatalogChangeResponse> DeleteFieldAsync(string catalogName, string fieldName, CancellationToken cancellationToken = default) =>
        SendDeleteAsync(
            BrazeOperations.CatalogsFieldsDelete,
            [CatalogName.Check(catalogName, nameof(catalogName)), CatalogName.Check(fieldName, nameof(fieldName))],
            cancellationToken);

    public Task<CatalogChangeResponse> CreateSelectionAsync(string catalogName, CatalogSelection selection, CancellationToken cancellationToken = default)
    {
        CatalogName.Check(catalogName, nameof(catalogName));
        ArgumentNullException.ThrowIfNull(selection);
        selection.ThrowIfInvalid(nameof(selection));
        return transport.SendAsync(
            BrazeOperations.CatalogsSelectionsCreate,
            selection,
            BrazeRequestJson.Wire.CatalogSelection,
            BrazeResponseJson.Default.CatalogChangeResponse,
            new CallSettings { PathValues = [catalogName] },
            cancellationToken);
    }

    public Task<CatalogChangeResponse> DeleteSelectionAsync(string catalogName, string selectionName, CancellationToken cancellationToken = default) =>
        SendDeleteAsync(
            BrazeOperations.CatalogsSelectionsDelete,
            [CatalogName.Check(catalogName, nameof(catalogName)), RequiredId.Check(selectionName, nameof(selectionName))],
            cancellationToken);

    public Task<CatalogChangeResponse> CreateItemsAsync(
        string catalogName, IReadOnlyList<CatalogItemValues> items, CancellationToken cancellationToken = default) =>
        SendWholeItemsAsync(BrazeOperations.CatalogsItemsCreate, catalogName, items, cancellationToken);

    public Task<CatalogChangeResponse> UpdateItemsAsync(
        string catalogName, IReadOnlyList<CatalogItemValues> items, CancellationToken cancellationToken = default) =>
        SendItemsAsync(BrazeOperations.CatalogsItemsUpdate, catalogName, new CatalogItemsRequest(items), SafetyOf(items), cancellationToken);

    public Task<CatalogChangeResponse> ReplaceItemsAsync(
        string catalogName, IReadOnlyList<CatalogItemValues> items, CancellationToken cancellationToken = default) =>
        SendWholeItemsAsync(BrazeOperations.CatalogsItemsReplace, catalogName, items, cancellationToken);

    public Task<CatalogChangeResponse> DeleteItemsAsync(string catalogName, IReadOnlyList<string> itemIds, CancellationToken cancellationToken = default)
    {
        CatalogName.Check(catalogName, nameof(catalogName));
        return transport.SendAsync(
            BrazeOperations.CatalogsItemsDelete,
            new CatalogItemIdsRequest(itemIds),
            BrazeRequestJson.Wire.CatalogItemIdsRequest,
            BrazeResponseJson.Default.CatalogChangeResponse,
            new CallSettings { PathValues = [catalogName] },
            cancellationToken);
    }

    public Task<CatalogItemsPage> GetItemsPageAsync(string catalogName, string? cursor = null, CancellationToken cancellationToken = default)
    {
        CatalogName.Check(catalogName, nameof(catalogName));
        return transport.SendAsync(
            BrazeOperations.CatalogsItemsList,
            BrazeResponseJson.Default.CatalogItemsPage,
            new CallSettings { PathValues = [catalogName], Query = new QueryString().Add("cursor", cursor).Build() },
            cancellationToken);
    }

    public IAsyncEnumerable<CatalogItem> ListItemsAsync(string catalogName, CancellationToken cancellationToken = default)
    {
        CatalogName.Check(catalogName, nameof(catalogName));
        return Pages.ByCursorAsync(BrazeOperations.CatalogsItemsList, (cursor, token) => GetItemsPageAsync(catalogName, cursor, token), page => page.Items, cancellationToken);
    }

    public Task<CatalogItemResponse> GetItemAsync(string catalogName, string itemId, CancellationToken cancellationToken = default)
    {
        CatalogName.Check(catalogName, nameof(catalogName));
        CatalogName.Check(itemId, nameof(itemId));
        return transport.SendAsync(
            BrazeOperations.CatalogsItemGet,
            BrazeResponseJson.Default.CatalogItemResponse,
            new CallSettings { PathValues = [catalogName, itemId] },
            cancellationToken);
    }

    public Task<CatalogChangeResponse> CreateItemAsync(string catalogName, CatalogItemValues item, CancellationToken cancellationToken = default) =>
        SendWholeItemAsync(BrazeOperations.CatalogsItemCreate, catalogName, item, cancellationToken);

    public Task<CatalogChangeResponse> UpdateItemAsync(string catalogName, CatalogItemValues item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return SendItemAsync(BrazeOperations.CatalogsItemUpdate, catalogName, item, SafetyOf([item]), cancellationToken);
    }

    public Task<CatalogChangeResponse> ReplaceItemAsync(string catalogName, CatalogItemValues item, CancellationToken cancellationToken = default) =>
        SendWholeItemAsync(BrazeOperations.CatalogsItemReplace, catalogName, item, cancellationToken);

    public Task<CatalogChangeResponse> DeleteItemAsync(string catalogName, string itemId, CancellationToken cancellationToken = default) =>
        SendDeleteAsync(
            BrazeOperations.CatalogsItemDelete,
            [CatalogName.Check(catalogName, nameof(catalogName)), CatalogName.Check(itemId, nameof(itemId))],
            cancellationToken);

    // Braze does not say whether an element that is added twice is there twice afterwards.
    private static RetrySafety? SafetyOf(IReadOnlyList<CatalogItemValues> items) =>
        items.Any(item => item.ArrayChanges.Any(change => change.Adds)) ? RetrySafety.AtMostOnce : null;

    private static void ThrowIfChange(CatalogItemValues item, string parameterName)
    {
        if (item.ArrayChanges.Any())
        {
            throw new ArgumentException("An array is to be changed in place, which only edits of items do. Set the whole array.", parameterName);
        }
    }

    private Task<CatalogChangeResponse> SendWholeItemsAsync(
        Operation operation, string catalogName, IReadOnlyList<CatalogItemValues> items, CancellationToken cancellationToken)
    {
        CatalogItemsRequest request = new(items);
        foreach (CatalogItemValues item in items)
        {
            ThrowIfChange(item, nameof(items));
        }

        return SendItemsAsync(operation, catalogName, request, safety: null, cancellationToken);
    }

    private Task<CatalogChangeResponse> SendItemsAsync(
        Operation operation, string catalogName, CatalogItemsRequest request, RetrySafety? safety, CancellationToken cancellationToken)
    {
        CatalogName.Check(catalogName, nameof(catalogName));
        return transport.SendAsync(
            operation,
            request,
            BrazeRequestJson.Wire.CatalogItemsRequest,
            BrazeResponseJson.Default.CatalogChangeResponse,
            new CallSettings { PathValues = [catalogName], Safety = safety },
            cancellationToken);
    }

    private Task<CatalogChangeResponse> SendWholeItemAsync(
        Operation operation, string catalogName, CatalogItemValues item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        ThrowIfChange(item, nameof(item));
        return SendItemAsync(operation, catalogName, item, safety: null, cancellationToken);
    }

    private Task<CatalogChangeResponse> SendItemAsync(
        Operation operation, string catalogName, CatalogItemValues item, RetrySafety? safety, CancellationToken cancellationToken)
    {
        CatalogName.Check(catalogName, nameof(catalogName));
        return transport.SendAsync(
            operation,
            new CatalogItemRequest(item),
            BrazeRequestJson.Wire.CatalogItemRequest,
            BrazeResponseJson.Default.CatalogChangeResponse,
            new CallSettings { PathValues = [catalogName, item.Id], Safety = safety },
            cancellationToken);
    }

    private Task<CatalogChangeResponse> SendDeleteAsync(Operation operation, string[] pathValues, CancellationToken cancellationToken) =>
        transport.SendAsync(
            operation,
            BrazeResponseJson.Default.CatalogChangeResponse,
            new CallSettings { PathValues = pathValues },
            cancellationToken);
}
