using System.Diagnostics.CodeAnalysis;
using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Relationships of data objects to data objects. In early access.</summary>
/// <remarks>
/// A relationship has a direction, and the object of a call stands at its source unless the anchor says otherwise. Reading takes the permission to read
/// objects; there is none of its own. Source: https://www.braze.com/docs/api/endpoints/data_objects.
/// </remarks>
[Experimental("BRAZE001")]
public interface IBrazeObjectRelationships
{
    /// <summary>Reads one page of the kinds of relationships that objects of a type can have to objects.</summary>
    /// <param name="typeName">The type's machine name.</param>
    /// <param name="anchor">Whether the type stands at the source or at the target of the relationship.</param>
    /// <param name="limit">How many entries at most, 1 to 250. Braze would cut a larger page without a word.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; <see cref="DataObjectPage{TItem}.HasMore"/> tells whether another follows.</returns>
    /// <exception cref="ArgumentException">The type's name cannot be part of an address, the anchor is neither of the two, or the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/types/{type_name}/object_relationship_types · idempotent · 50 reads a minute together.</remarks>
    Task<DataObjectPage<ObjectRelationshipType>> GetTypesPageAsync(string typeName, RelationshipAnchor anchor = RelationshipAnchor.Source, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the kinds of relationships that objects of a type can have to objects, reading page after page.</summary>
    /// <param name="typeName">The type's machine name.</param>
    /// <param name="anchor">Whether the type stands at the source or at the target of the relationship.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The kinds.</returns>
    /// <exception cref="ArgumentException">The type's name cannot be part of an address, or the anchor is neither of the two; nothing was sent.</exception>
    /// <exception cref="MalformedResponseException">Braze answered with an offset of the next page that does not lead on.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/types/{type_name}/object_relationship_types · idempotent · 50 reads a minute together; a request is sent for each 250.</remarks>
    IAsyncEnumerable<ObjectRelationshipType> ListTypesAsync(string typeName, RelationshipAnchor anchor = RelationshipAnchor.Source, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the objects an object is related to.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="anchor">Whether the object stands at the source or at the target of the relationship.</param>
    /// <param name="relKind">Only relationships of this kind; <see langword="null"/> for all.</param>
    /// <param name="limit">How many entries at most, 1 to 250. Braze would cut a larger page without a word.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; <see cref="DataObjectPage{TItem}.HasMore"/> tells whether another follows.</returns>
    /// <exception cref="ArgumentException">The anchor is neither of the two, or the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such type or object.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/objects/{type_name}/{external_id}/object_relationships · idempotent · 50 reads a minute together.</remarks>
    Task<DataObjectPage<ObjectRelationship>> GetPageAsync(DataObjectKey dataObject, RelationshipAnchor anchor = RelationshipAnchor.Source, string? relKind = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the objects an object is related to, reading page after page.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="anchor">Whether the object stands at the source or at the target of the relationship.</param>
    /// <param name="relKind">Only relationships of this kind; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The relationships.</returns>
    /// <exception cref="ArgumentException">The anchor is neither of the two; nothing was sent.</exception>
    /// <exception cref="MalformedResponseException">Braze answered with an offset of the next page that does not lead on.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such type or object.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/objects/{type_name}/{external_id}/object_relationships · idempotent · 50 reads a minute together; a request is sent for each 250.</remarks>
    IAsyncEnumerable<ObjectRelationship> ListAsync(DataObjectKey dataObject, RelationshipAnchor anchor = RelationshipAnchor.Source, string? relKind = null, CancellationToken cancellationToken = default);

    /// <summary>Relates two objects.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relationship">The kind, and the object at the other end.</param>
    /// <param name="attributes">Values of the relationship itself, by the name of a field; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The relationship as Braze keeps it.</returns>
    /// <exception cref="ArgumentException">The anchor is neither of the two, the attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the kind does not fit the two types or the schema does not allow an attribute, 404 when one of the objects or types does not exist, <c>duplicate-object-relationship</c> when the relationship exists, from whichever end it was made, <c>data-object-relationship-limit-exceeded</c> when one of the objects has too many.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /data_objects/objects/{type_name}/{external_id}/object_relationships · not repeated after an unknown outcome, because the repeat would be refused as a duplicate · 50 changes a minute together.</remarks>
    Task<ObjectRelationshipResponse> CreateAsync(DataObjectKey dataObject, ObjectRelationshipKey relationship, PropertyObject? attributes = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the values of a relationship, or makes the relationship.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relationship">The kind, and the object at the other end.</param>
    /// <param name="attributes">All values of the relationship itself, by the name of a field; those left out are cleared.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The relationship as Braze keeps it; whether it is new Braze does not tell.</returns>
    /// <exception cref="ArgumentException">The anchor is neither of the two, the attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the kind does not fit the two types or the schema does not allow an attribute, 404 when one of the objects or types does not exist, <c>data-object-relationship-limit-exceeded</c> when one of the objects has too many.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /data_objects/objects/{type_name}/{external_id}/object_relationships · idempotent · 50 changes a minute together.</remarks>
    Task<ObjectRelationshipResponse> ReplaceAsync(DataObjectKey dataObject, ObjectRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken = default);

    /// <summary>Changes values of a relationship.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relationship">The kind, and the object at the other end.</param>
    /// <param name="attributes">The values that change, by the name of a field; those left out stay as they are.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The relationship with all its values.</returns>
    /// <exception cref="ArgumentException">The anchor is neither of the two, the attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the kind does not fit the two types or the schema does not allow an attribute, <c>data-object-relationship-not-found</c> when there is no such relationship.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PATCH /data_objects/objects/{type_name}/{external_id}/object_relationships · idempotent · 50 changes a minute together.</remarks>
    Task<ObjectRelationshipResponse> UpdateAsync(DataObjectKey dataObject, ObjectRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken = default);

    /// <summary>Ends a relationship. Both objects stay.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relationship">The kind, and the object at the other end.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That it is gone.</returns>
    /// <exception cref="ArgumentException">The anchor is neither of the two; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such relationship.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /data_objects/objects/{type_name}/{external_id}/object_relationships with a body · idempotent, so a 404 may mean that the first attempt had worked · 50 changes a minute together.</remarks>
    Task<DataObjectDeletionResponse> DeleteAsync(DataObjectKey dataObject, ObjectRelationshipKey relationship, CancellationToken cancellationToken = default);
}
