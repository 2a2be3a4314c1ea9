using System.Diagnostics.CodeAnalysis;
using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Data objects: records of the host's own, such as accounts or pets, that users are related to. In early access.</summary>
/// <remarks>
/// The workspace must be enabled for them before its keys can have the permissions. Types and kinds of relationships are made in the dashboard. What is
/// written is there for reads and for messages at once; segments follow within an hour. Most refusals have an id, which is the exception's
/// <see cref="ApiException.Code"/>; those of status 400 have a text alone. A refused key (401, 403) is an <see cref="AuthenticationException"/> as
/// everywhere. Source: https://www.braze.com/docs/api/endpoints/data_objects.
/// </remarks>
[Experimental("BRAZE001")]
public interface IBrazeDataObjects
{
    /// <summary>Relationships of objects to objects.</summary>
    IBrazeObjectRelationships ObjectRelationships { get; }

    /// <summary>Relationships of objects to users.</summary>
    IBrazeUserRelationships UserRelationships { get; }

    /// <summary>Reads one page of the workspace's types.</summary>
    /// <param name="searchTerm">Only types whose name begins with this, in any letter case; <see langword="null"/> for all.</param>
    /// <param name="limit">How many entries at most, 1 to 250. Braze would cut a larger page without a word.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; <see cref="DataObjectPage{TItem}.HasMore"/> tells whether another follows.</returns>
    /// <exception cref="ArgumentException">The limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/types · idempotent · 50 reads a minute together.</remarks>
    Task<DataObjectPage<DataObjectType>> GetTypesPageAsync(string? searchTerm = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the workspace's types, reading page after page.</summary>
    /// <param name="searchTerm">Only types whose name begins with this, in any letter case; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The types, without their schemas.</returns>
    /// <exception cref="MalformedResponseException">Braze answered with an offset of the next page that does not lead on.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/types · idempotent · 50 reads a minute together; a request is sent for each 250.</remarks>
    IAsyncEnumerable<DataObjectType> ListTypesAsync(string? searchTerm = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one type with the schema of its objects.</summary>
    /// <param name="typeName">The type's machine name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The type.</returns>
    /// <exception cref="ArgumentException">The type's name cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/types/{type_name} · idempotent · 50 reads a minute together.</remarks>
    Task<DataObjectTypeResponse> GetTypeAsync(string typeName, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the objects of a type.</summary>
    /// <param name="typeName">The type's machine name.</param>
    /// <param name="searchTerm">Only objects whose id contains this; <see langword="null"/> for all.</param>
    /// <param name="limit">How many entries at most, 1 to 250. Braze would cut a larger page without a word.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; <see cref="DataObjectPage{TItem}.HasMore"/> tells whether another follows.</returns>
    /// <exception cref="ArgumentException">The type's name cannot be part of an address, or the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/objects/{type_name} · idempotent · 50 reads a minute together.</remarks>
    Task<DataObjectPage<DataObject>> GetPageAsync(string typeName, string? searchTerm = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the objects of a type, reading page after page.</summary>
    /// <param name="typeName">The type's machine name.</param>
    /// <param name="searchTerm">Only objects whose id contains this; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The objects.</returns>
    /// <exception cref="ArgumentException">The type's name cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="MalformedResponseException">Braze answered with an offset of the next page that does not lead on.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/objects/{type_name} · idempotent · 50 reads a minute together; a request is sent for each 250.</remarks>
    IAsyncEnumerable<DataObject> ListAsync(string typeName, string? searchTerm = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one object.</summary>
    /// <param name="key">The object's type and id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request; <c>data-object-type-not-found</c> or <c>data-object-not-found</c> when there is none.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /data_objects/objects/{type_name}/{external_id} · idempotent · 50 reads a minute together.</remarks>
    Task<DataObjectResponse> GetAsync(DataObjectKey key, CancellationToken cancellationToken = default);

    /// <summary>Creates an object.</summary>
    /// <param name="key">The object's type and id.</param>
    /// <param name="values">The object's attributes and name.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The object as Braze keeps it.</returns>
    /// <exception cref="ArgumentException">The attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the schema does not allow an attribute, <c>duplicate-data-object</c> when the object exists, <c>data-object-record-limit-exceeded</c> when the type is full, and <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /data_objects/objects/{type_name} · not repeated after an unknown outcome, because the repeat would be refused as a duplicate · 50 changes a minute together.</remarks>
    Task<DataObjectResponse> CreateAsync(DataObjectKey key, DataObjectValues values, CancellationToken cancellationToken = default);

    /// <summary>Replaces an object as a whole, or creates it. Attributes that are left out are cleared.</summary>
    /// <param name="key">The object's type and id.</param>
    /// <param name="values">The object's attributes and name.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The object as Braze keeps it; whether it is new Braze does not tell.</returns>
    /// <exception cref="ArgumentException">The attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the schema does not allow an attribute, <c>data-object-record-limit-exceeded</c> when the object would be new and the type is full, and <c>data-object-type-not-found</c> when there is no such type.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /data_objects/objects/{type_name}/{external_id} · idempotent · 50 changes a minute together.</remarks>
    Task<DataObjectResponse> ReplaceAsync(DataObjectKey key, DataObjectValues values, CancellationToken cancellationToken = default);

    /// <summary>Changes an object. Attributes that are left out stay as they are; only whole attributes are merged, not what is inside one.</summary>
    /// <param name="key">The object's type and id.</param>
    /// <param name="values">The object's attributes and name.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The object with all its attributes.</returns>
    /// <exception cref="ArgumentException">The attributes are nested too deeply, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 400 when the schema does not allow an attribute, 404 when there is no such type or object.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PATCH /data_objects/objects/{type_name}/{external_id} · idempotent · 50 changes a minute together.</remarks>
    Task<DataObjectResponse> UpdateAsync(DataObjectKey key, DataObjectValues values, CancellationToken cancellationToken = default);

    /// <summary>Deletes an object, at once. The objects it is related to stay.</summary>
    /// <param name="key">The object's type and id.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That it is gone.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such type or object.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /data_objects/objects/{type_name}/{external_id} · idempotent, so a 404 may mean that the first attempt had worked · 50 changes a minute together.</remarks>
    Task<DataObjectDeletionResponse> DeleteAsync(DataObjectKey key, CancellationToken cancellationToken = default);
}
