using System.Text.Json.Serialization.Metadata;
using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeUserRelationships(BrazeTransport transport) : IBrazeUserRelationships
{
    public Task<DataObjectPage<UserRelationshipType>> GetTypesPageAsync(
        string typeName, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(typeName, nameof(typeName));
        return transport.SendAsync(
            BrazeOperations.DataObjectsTypesUserRelationshipTypes,
            BrazeResponseJson.Default.DataObjectPageUserRelationshipType,
            new CallSettings { PathValues = [typeName], Query = DataObjectPages.QueryOf(new QueryString(), limit, offset) },
            cancellationToken);
    }

    public IAsyncEnumerable<UserRelationshipType> ListTypesAsync(string typeName, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(typeName, nameof(typeName));
        return DataObjectPages.ListAsync(BrazeOperations.DataObjectsTypesUserRelationshipTypes, (offset, token) => GetTypesPageAsync(typeName, DataObjectPages.MaxSize, offset, token), cancellationToken);
    }

    public Task<DataObjectPage<UserRelationship>> GetPageAsync(
        DataObjectKey dataObject, string? relKind = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataObject);
        return transport.SendAsync(
            BrazeOperations.DataObjectsUserRelationshipsList,
            BrazeResponseJson.Default.DataObjectPageUserRelationship,
            new CallSettings
            {
                PathValues = dataObject.PathValues,
                Query = DataObjectPages.QueryOf(new QueryString().Add("rel_kind", relKind), limit, offset),
            },
            cancellationToken);
    }

    public IAsyncEnumerable<UserRelationship> ListAsync(DataObjectKey dataObject, string? relKind = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataObject);
        return DataObjectPages.ListAsync(BrazeOperations.DataObjectsUserRelationshipsList, (offset, token) => GetPageAsync(dataObject, relKind, DataObjectPages.MaxSize, offset, token), cancellationToken);
    }

    public Task<UserRelationshipResponse> CreateAsync(
        DataObjectKey dataObject, UserRelationshipKey relationship, PropertyObject? attributes = null, CancellationToken cancellationToken = default) =>
        WriteAsync(BrazeOperations.DataObjectsUserRelationshipsCreate, dataObject, relationship, attributes ?? new PropertyObject(), cancellationToken);

    public Task<UserRelationshipResponse> ReplaceAsync(
        DataObjectKey dataObject, UserRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken = default) =>
        WriteAsync(BrazeOperations.DataObjectsUserRelationshipsReplace, dataObject, relationship, attributes, cancellationToken);

    public Task<UserRelationshipResponse> UpdateAsync(
        DataObjectKey dataObject, UserRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken = default) =>
        WriteAsync(BrazeOperations.DataObjectsUserRelationshipsUpdate, dataObject, relationship, attributes, cancellationToken);

    public Task<DataObjectDeletionResponse> DeleteAsync(
        DataObjectKey dataObject, UserRelationshipKey relationship, CancellationToken cancellationToken = default) =>
        SendAsync(
            BrazeOperations.DataObjectsUserRelationshipsDelete,
            dataObject,
            relationship,
            attributes: null,
            BrazeResponseJson.Default.DataObjectDeletionResponse,
            cancellationToken);

    private Task<UserRelationshipResponse> WriteAsync(
        Operation operation, DataObjectKey dataObject, UserRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return SendAsync(operation, dataObject, relationship, attributes, BrazeResponseJson.Default.UserRelationshipResponse, cancellationToken);
    }

    private Task<TResponse> SendAsync<TResponse>(
        Operation operation,
        DataObjectKey dataObject,
        UserRelationshipKey relationship,
        PropertyObject? attributes,
        JsonTypeInfo<TResponse> responseType,
        CancellationToken cancellationToken)
        where TResponse : BrazeResponse
    {
        ArgumentNullException.ThrowIfNull(dataObject);
        ArgumentNullException.ThrowIfNull(relationship);
        return transport.SendAsync(
            operation,
            new UserRelationshipBody(relationship, attributes),
            BrazeRequestJson.Wire.UserRelationshipBody,
            responseType,
            new CallSettings { PathValues = dataObject.PathValues },
            cancellationToken);
    }
}
