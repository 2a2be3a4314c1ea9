using System.Diagnostics.CodeAnalysis;
using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Relationships of data objects to users, whom only their Braze id names. In early access.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/data_objects.</remarks>
[Experimental("BRAZE001")]
public interface IBrazeUserRelationships
{
    /// <summary>Reads one page of the kinds of relationships that objects of a type can have to users.</summary>
    /// <param name="typeName">The type's machine name.</param>
    /// <param name="limit">How many entries at most, 1 to 250. Braze would cut a larger page without a word.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; <see cref="DataObjectPage{TItem}.HasMore"/> tells whether another follows.</returns>
    /// <exception cref="ArgumentException">The type's name cannot be part of an address, or the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/types/{type_name}/user_relationship_types · idempotent · 50 reads a minute together.</remarks>
    Task<DataObjectPage<UserRelationshipType>> GetTypesPageAsync(string typeName, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the kinds of relationships that objects of a type can have to users, reading page after page.</summary>
    /// <param name="typeName">The type's machine name.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The kinds.</returns>
    /// <exception cref="ArgumentException">The type's name cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="MalformedResponseException">Braze answered with an offset of the next page that does not lead on.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/types/{type_name}/user_relationship_types · idempotent · 50 reads a minute together; a request is sent for each 250.</remarks>
    IAsyncEnumerable<UserRelationshipType> ListTypesAsync(string typeName, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the users an object is related to.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relKind">Only relationships of this kind; <see langword="null"/> for all.</param>
    /// <param name="limit">How many entries at most, 1 to 250. Braze would cut a larger page without a word.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; <see cref="DataObjectPage{TItem}.HasMore"/> tells whether another follows.</returns>
    /// <exception cref="ArgumentException">The limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such type or object.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/objects/{type_name}/{external_id}/user_relationships · idempotent · 50 reads a minute together.</remarks>
    Task<DataObjectPage<UserRelationship>> GetPageAsync(DataObjectKey dataObject, string? relKind = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the users an object is related to, reading page after page.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relKind">Only relationships of this kind; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The relationships.</returns>
    /// <exception cref="MalformedResponseException">Braze answered with an offset of the next page that does not lead on.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such type or object.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/objects/{type_name}/{external_id}/user_relationships · idempotent · 50 reads a minute together; a request is sent for each 250.</remarks>
    IAsyncEnumerable<UserRelationship> ListAsync(DataObjectKey dataObject, string? relKind = null, CancellationToken cancellationToken = default);

    /// <summary>Relates a user to an object.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relationship">The kind and the user.</param>
    /// <param name="attributes">Values of the relationship itself, by the name of a field; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The relationship as Braze keeps it.</returns>
    /// <exception cref="ArgumentException">The attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the type has no such kind or the schema does not allow an attribute, 404 when there is no such type or object, <c>duplicate-user-relationship</c> when the relationship exists, <c>data-objects-per-user-limit-exceeded</c> or <c>users-per-data-object-limit-exceeded</c> when the user or the object has too many.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /data_objects/objects/{type_name}/{external_id}/users · not repeated after an unknown outcome, because the repeat would be refused as a duplicate · 50 changes a minute together.</remarks>
    Task<UserRelationshipResponse> CreateAsync(DataObjectKey dataObject, UserRelationshipKey relationship, PropertyObject? attributes = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the values of a relationship, or makes the relationship.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relationship">The kind and the user.</param>
    /// <param name="attributes">All values of the relationship itself, by the name of a field; those left out are cleared.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The relationship as Braze keeps it; whether it is new Braze does not tell.</returns>
    /// <exception cref="ArgumentException">The attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the type has no such kind or the schema does not allow an attribute, 404 when there is no such type or object, <c>data-objects-per-user-limit-exceeded</c> or <c>users-per-data-object-limit-exceeded</c> when the user or the object has too many.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /data_objects/objects/{type_name}/{external_id}/users · idempotent · 50 changes a minute together.</remarks>
    Task<UserRelationshipResponse> ReplaceAsync(DataObjectKey dataObject, UserRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken = default);

    /// <summary>Changes values of a relationship.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relationship">The kind and the user.</param>
    /// <param name="attributes">The values that change, by the name of a field; those left out stay as they are.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The relationship with all its values.</returns>
    /// <exception cref="ArgumentException">The attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the type has no such kind or the schema does not allow an attribute, <c>data-object-relationship-not-found</c> when there is no such relationship.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PATCH /data_objects/objects/{type_name}/{external_id}/users · idempotent · 50 changes a minute together.</remarks>
    Task<UserRelationshipResponse> UpdateAsync(DataObjectKey dataObject, UserRelationshipKey relationship, PropertyObject attributes, CancellationToken cancellationToken = default);

    /// <summary>Ends a relationship. The user and the object stay.</summary>
    /// <param name="dataObject">The object.</param>
    /// <param name="relationship">The kind and the user.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That it is gone.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such relationship.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /data_objects/objects/{type_name}/{external_id}/users with a body · idempotent, so a 404 may mean that the first attempt had worked · 50 changes a minute together.</remarks>
    Task<DataObjectDeletionResponse> DeleteAsync(DataObjectKey dataObject, UserRelationshipKey relationship, CancellationToken cancellationToken = default);
}
