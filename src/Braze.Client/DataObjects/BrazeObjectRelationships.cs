using System.Text.Json.Serialization.Metadata;
using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeObjectRelationships(BrazeTransport transport) : IBrazeObjectRelationships
{
    public Task<DataObjectPage<ObjectRelationshipType>> GetTypesPageAsync(
        string typeName, RelationshipAnchor anchor = RelationshipAnchor.Source, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(typeName, nameof(typeName));
        return transport.SendAsync(
            BrazeOperations.DataObjectsTypesObjectRelationshipTypes,
            BrazeResponseJson.Default.DataObjectPageObjectRelationshipType,
            new CallSettings { PathValues = [typeName], Query = DataObjectPages.QueryOf(Anchored(anchor), limit, offset) },
            cancellationToken);
    }

    public IAsyncEnumerable<ObjectRelationshipType> ListTypesAsync(
        string typeName, RelationshipAnchor anchor = RelationshipAnchor.Source, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(typeName, nameof(typeName));
        _ = EnumNames.Of(anchor);
        return DataObjectPages.ListAsync(BrazeOperations.DataObjectsTypesObjectRelationshipTypes, (offset, token) => GetTypesPageAsync(typeName, anchor, DataObjectPages.MaxSize, offset, token), cancellationToken);
    }

    public Task<DataObjectPage<ObjectRelationship>> GetPageAsync(
        DataObjectKey dataObject,
        RelationshipAnchor anchor = RelationshipAnchor.Source,
        string? relKind = null,
        int limit = 100,
        int offset = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataObject);
        return transport.SendAsync(
            BrazeOperations.DataObjectsObjectRelationshipsList,
            BrazeResponseJson.Default.DataObjectPageObjectRelationship,
            new CallSettings { PathValues = dataObject.PathValues, Query = DataObjectPages.QueryOf(Anchored(anchor).Add("rel_kind", relKind), limit, offset) },
            cancellationToken);
    }

    public IAsyncEnumerable<ObjectRelationship> ListAsync(
        DataObjectKey dataObject,
        RelationshipAnchor anchor = RelationshipAnchor.Source,
        string? relKind = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataObject);
        _ = EnumNames.Of(anchor);
        return DataObjectPages.ListAsync(
            BrazeOperations.DataObjectsObjectRelationshipsList, (offset, token) => GetPageAsync(dataObject, anchor, relKind, DataObjectPages.MaxSize, offset, token), cancellationToken);
    }

    public Task<ObjectRelationshipResponse> CreateAsync(
        DataObjectKey dataObject, ObjectRelationshipKey relationship, PropertyObject? attributes = null, CancellationToken cancellationToken = default) =>
        WriteAsync(BrazeOperations.DataObjectsObjectRelationshipsCreate, dataObject, relationship, attributes ?? new PropertyObject(), cancellationToken);

    public Task<ObjectRelationshipResponse> ReplaceAsync(
        DataObjectKey dataObject, ObjectRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken = default) =>
        WriteAsync(BrazeOperations.DataObjectsObjectRelationshipsReplace, dataObject, relationship, attributes, cancellationToken);

    public Task<ObjectRelationshipResponse> UpdateAsync(
        DataObjectKey dataObject, ObjectRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken = default) =>
        WriteAsync(BrazeOperations.DataObjectsObjectRelationshipsUpdate, dataObject, relationship, attributes, cancellationToken);

    public Task<DataObjectDeletionResponse> DeleteAsync(
        DataObjectKey dataObject, ObjectRelationshipKey relationship, CancellationToken cancellationToken = default) =>
        SendAsync(
            BrazeOperations.DataObjectsObjectRelationshipsDelete,
            dataObject,
            relationship,
            attributes: null,
            BrazeResponseJson.Default.DataObjectDeletionResponse,
            cancellationToken);

    private static QueryString Anchored(RelationshipAnchor anchor) => new QueryString().Add("anchor", EnumNames.Of(anchor));

    private Task<ObjectRelationshipResponse> WriteAsync(
        Operation operation, DataObjectKey dataObject, ObjectRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return SendAsync(operation, dataObject, relationship, attributes, BrazeResponseJson.Default.ObjectRelationshipResponse, cancellationToken);
    }

    private Task<TResponse> SendAsync<TResponse>(
        Operation operation,
        DataObjectKey dataObject,
        ObjectRelationshipKey relationship,
        PropertyObject? attributes,
        JsonTypeInfo<TResponse> responseType,
        CancellationToken cancellationToken)
        where TResponse : BrazeResponse
    {
        ArgumentNullException.ThrowIfNull(dataObject);
        ArgumentNullException.ThrowIfNull(relationship);
        return transport.SendAsync(
            operation,
            new ObjectRelationshipBody(relationship, attributes),
            BrazeRequestJson.Wire.ObjectRelationshipBody,
            responseType,
            new CallSettings { PathValues = dataObject.PathValues },
            cancellationToken);
    }
}
