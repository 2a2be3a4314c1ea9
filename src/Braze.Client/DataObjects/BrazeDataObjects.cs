using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeDataObjects(BrazeTransport transport) : IBrazeDataObjects
{
    public IBrazeObjectRelationships ObjectRelationships { get; } = new BrazeObjectRelationships(transport);

    public IBrazeUserRelationships UserRelationships { get; } = new BrazeUserRelationships(transport);

    public Task<DataObjectPage<DataObjectType>> GetTypesPageAsync(
        string? searchTerm = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default) =>
        transport.SendAsync(
            BrazeOperations.DataObjectsTypesList,
            BrazeResponseJson.Default.DataObjectPageDataObjectType,
            new CallSettings { Query = DataObjectPages.QueryOf(new QueryString().Add("search_term", searchTerm), limit, offset) },
            cancellationToken);

    public IAsyncEnumerable<DataObjectType> ListTypesAsync(string? searchTerm = null, CancellationToken cancellationToken = default) =>
        DataObjectPages.ListAsync(BrazeOperations.DataObjectsTypesList, (offset, token) => GetTypesPageAsync(searchTerm, DataObjectPages.MaxSize, offset, token), cancellationToken);

    public Task<DataObjectTypeResponse> GetTypeAsync(string typeName, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(typeName, nameof(typeName));
        return transport.SendAsync(
            BrazeOperations.DataObjectsTypesGet,
            BrazeResponseJson.Default.DataObjectTypeResponse,
            new CallSettings { PathValues = [typeName] },
            cancellationToken);
    }

    public Task<DataObjectPage<DataObject>> GetPageAsync(
        string typeName, string? searchTerm = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(typeName, nameof(typeName));
        return transport.SendAsync(
            BrazeOperations.DataObjectsObjectsList,
            BrazeResponseJson.Default.DataObjectPageDataObject,
            new CallSettings
            {
                PathValues = [typeName],
                Query = DataObjectPages.QueryOf(new QueryString().Add("search_term", searchTerm), limit, offset),
            },
            cancellationToken);
    }

    public IAsyncEnumerable<DataObject> ListAsync(string typeName, string? searchTerm = null, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(typeName, nameof(typeName));
        return DataObjectPages.ListAsync(BrazeOperations.DataObjectsObjectsList, (offset, token) => GetPageAsync(typeName, searchTerm, DataObjectPages.MaxSize, offset, token), cancellationToken);
    }

    public Task<DataObjectResponse> GetAsync(DataObjectKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return transport.SendAsync(
            BrazeOperations.DataObjectsObjectsGet,
            BrazeResponseJson.Default.DataObjectResponse,
            new CallSettings { PathValues = key.PathValues },
            cancellationToken);
    }

    public Task<DataObjectResponse> CreateAsync(DataObjectKey key, DataObjectValues values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(values);
        return transport.SendAsync(
            BrazeOperations.DataObjectsObjectsCreate,
            new CreateDataObjectBody(key.ExternalId, values),
            BrazeRequestJson.Wire.CreateDataObjectBody,
            BrazeResponseJson.Default.DataObjectResponse,
            new CallSettings { PathValues = [key.TypeName] },
            cancellationToken);
    }

    public Task<DataObjectResponse> ReplaceAsync(DataObjectKey key, DataObjectValues values, CancellationToken cancellationToken = default) =>
        WriteAsync(BrazeOperations.DataObjectsObjectsReplace, key, values, cancellationToken);

    public Task<DataObjectResponse> UpdateAsync(DataObjectKey key, DataObjectValues values, CancellationToken cancellationToken = default) =>
        WriteAsync(BrazeOperations.DataObjectsObjectsUpdate, key, values, cancellationToken);

    public Task<DataObjectDeletionResponse> DeleteAsync(DataObjectKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return transport.SendAsync(
            BrazeOperations.DataObjectsObjectsDelete,
            BrazeResponseJson.Default.DataObjectDeletionResponse,
            new CallSettings { PathValues = key.PathValues },
            cancellationToken);
    }

    private Task<DataObjectResponse> WriteAsync(Operation operation, DataObjectKey key, DataObjectValues values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(values);
        return transport.SendAsync(
            operation,
            values,
            BrazeRequestJson.Wire.DataObjectValues,
            BrazeResponseJson.Default.DataObjectResponse,
            new CallSettings { PathValues = key.PathValues },
            cancellationToken);
    }
}
