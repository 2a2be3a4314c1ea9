using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Catalogs: tables of the host's own that messages take content from.</summary>
/// <remarks>Names of catalogs and fields, and ids of items, have 1 to 250 English letters, digits, hyphens and underscores. Source: https://www.braze.com/docs/api/endpoints/catalogs.</remarks>
public interface IBrazeCatalogs
{
    /// <summary>Reads the workspace's catalogs and their fields.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The catalogs.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /catalogs · repeated after any transient failure · 50 a minute with creating and deleting catalogs.</remarks>
    Task<CatalogsResponse> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a catalog.</summary>
    /// <param name="request">The catalog and its fields.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The catalog as Braze made it.</returns>
    /// <exception cref="ArgumentException">More than 500 fields with the id, or a field twice; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the name is taken.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /catalogs · not repeated after an unknown outcome, because the repeat would be refused as existing · 50 a minute with listing and deleting catalogs.</remarks>
    Task<CatalogsResponse> CreateAsync(CreateCatalogRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a catalog with all its items.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on.</returns>
    /// <exception cref="ArgumentException">A name is none that a catalog can have; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /catalogs/{catalog_name} · repeated after any transient failure, so a 404 may mean that the first attempt had worked · 50 a minute with listing and creating catalogs.</remarks>
    Task<CatalogChangeResponse> DeleteAsync(string catalogName, CancellationToken cancellationToken = default);

    /// <summary>Adds up to 50 fields to a catalog, which may have 500 in all.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on; it takes effect later.</returns>
    /// <exception cref="ArgumentException">The catalog's name is none, there is no field or more than 50, or a field is there twice; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /catalogs/{catalog_name}/fields · repeated after any transient failure · 50 a minute with all changes of fields and selections.</remarks>
    Task<CatalogChangeResponse> CreateFieldsAsync(string catalogName, IReadOnlyList<CatalogFieldDefinition> fields, CancellationToken cancellationToken = default);

    /// <summary>Deletes a field of a catalog. Braze refuses it while a selection uses the field.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="fieldName">The field's name.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on; it takes effect later.</returns>
    /// <exception cref="ArgumentException">A name is none that a catalog can have; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /catalogs/{catalog_name}/fields/{field_name} · repeated after any transient failure · 50 a minute with all changes of fields and selections.</remarks>
    Task<CatalogChangeResponse> DeleteFieldAsync(string catalogName, string fieldName, CancellationToken cancellationToken = default);

    /// <summary>Creates a selection of a catalog's items.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="selection">The selection.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on; it takes effect later.</returns>
    /// <exception cref="ArgumentException">The catalog's name is none, or there are more than ten filters; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /catalogs/{catalog_name}/selections · not repeated after an unknown outcome, because the repeat would be refused as existing · 50 a minute with all changes of fields and selections.</remarks>
    Task<CatalogChangeResponse> CreateSelectionAsync(string catalogName, CatalogSelection selection, CancellationToken cancellationToken = default);

    /// <summary>Deletes a selection.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="selectionName">The selection's name.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on; it takes effect later.</returns>
    /// <exception cref="ArgumentException">The catalog's name is none, or the selection's name cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /catalogs/{catalog_name}/selections/{selection_name} · repeated after any transient failure · 50 a minute with all changes of fields and selections.</remarks>
    Task<CatalogChangeResponse> DeleteSelectionAsync(string catalogName, string selectionName, CancellationToken cancellationToken = default);

    /// <summary>Creates up to 50 items; <see cref="CatalogItemBatches"/> cuts more of them.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="items">The items, with a value for every field of the catalog.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on; it takes effect later.</returns>
    /// <exception cref="ArgumentException">The catalog's name is none, there is no item or more than 50, an id is malformed or there twice, or the body is larger than 4 MB, or an array is to be changed in place; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /catalogs/{catalog_name}/items · repeated after any transient failure · 16,000 a minute with all changes of several items.</remarks>
    Task<CatalogChangeResponse> CreateItemsAsync(string catalogName, IReadOnlyList<CatalogItemValues> items, CancellationToken cancellationToken = default);

    /// <summary>Edits up to 50 items; fields that are not set stay as they are. <see cref="CatalogItemBatches"/> cuts more of them.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="items">The items, with the fields that change.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on; it takes effect later.</returns>
    /// <exception cref="ArgumentException">The catalog's name is none, there is no item or more than 50, an id is malformed or there twice, or the body is larger than 4 MB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PATCH /catalogs/{catalog_name}/items · repeated after any transient failure unless something is added to an array · 16,000 a minute with all changes of several items.</remarks>
    Task<CatalogChangeResponse> UpdateItemsAsync(string catalogName, IReadOnlyList<CatalogItemValues> items, CancellationToken cancellationToken = default);

    /// <summary>Replaces up to 50 items as a whole, and creates those that do not exist. <see cref="CatalogItemBatches"/> cuts more of them.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="items">The items.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on; it takes effect later.</returns>
    /// <exception cref="ArgumentException">The catalog's name is none, there is no item or more than 50, an id is malformed or there twice, or the body is larger than 4 MB, or an array is to be changed in place; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /catalogs/{catalog_name}/items · repeated after any transient failure · 16,000 a minute with all changes of several items.</remarks>
    Task<CatalogChangeResponse> ReplaceItemsAsync(string catalogName, IReadOnlyList<CatalogItemValues> items, CancellationToken cancellationToken = default);

    /// <summary>Deletes up to 50 items.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="itemIds">The items' ids, each once.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on; it takes effect later.</returns>
    /// <exception cref="ArgumentException">The catalog's name is none, there is no id or more than 50, or an id is malformed or there twice; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /catalogs/{catalog_name}/items with a body · repeated after any transient failure · 16,000 a minute with all changes of several items.</remarks>
    Task<CatalogChangeResponse> DeleteItemsAsync(string catalogName, IReadOnlyList<string> itemIds, CancellationToken cancellationToken = default);

    /// <summary>Reads a page of up to 50 items.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="cursor"><see cref="CursorPage.NextCursor"/> of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">A name is none that a catalog can have; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /catalogs/{catalog_name}/items · repeated after any transient failure · 50 a minute with all operations on one item.</remarks>
    Task<CatalogItemsPage> GetItemsPageAsync(string catalogName, string? cursor = null, CancellationToken cancellationToken = default);

    /// <summary>Reads every item, page by page while they are enumerated.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The items.</returns>
    /// <exception cref="ArgumentException">A name is none that a catalog can have; nothing was sent.</exception>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /catalogs/{catalog_name}/items for every 50 items · repeated after any transient failure · 50 a minute with all operations on one item.</remarks>
    IAsyncEnumerable<CatalogItem> ListItemsAsync(string catalogName, CancellationToken cancellationToken = default);

    /// <summary>Reads one item.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="itemId">The item's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentException">The catalog's name or the item's id is none that can be; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog or item.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /catalogs/{catalog_name}/items/{item_id} · repeated after any transient failure · 50 a minute with all operations on one item.</remarks>
    Task<CatalogItemResponse> GetItemAsync(string catalogName, string itemId, CancellationToken cancellationToken = default);

    /// <summary>Creates one item at once.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="item">The item, with a value for every field of the catalog.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on.</returns>
    /// <exception cref="ArgumentException">A name is none that a catalog can have, or an array is to be changed in place; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /catalogs/{catalog_name}/items/{item_id} · not repeated after an unknown outcome, because the repeat would be refused as existing · 50 a minute with all operations on one item.</remarks>
    Task<CatalogChangeResponse> CreateItemAsync(string catalogName, CatalogItemValues item, CancellationToken cancellationToken = default);

    /// <summary>Edits one item at once; fields that are not set stay as they are.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="item">The item, with the fields that change.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on.</returns>
    /// <exception cref="ArgumentException">A name is none that a catalog can have; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog or item.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PATCH /catalogs/{catalog_name}/items/{item_id} · repeated after any transient failure unless something is added to an array · 50 a minute with all operations on one item.</remarks>
    Task<CatalogChangeResponse> UpdateItemAsync(string catalogName, CatalogItemValues item, CancellationToken cancellationToken = default);

    /// <summary>Replaces one item as a whole at once, or creates it.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on.</returns>
    /// <exception cref="ArgumentException">A name is none that a catalog can have, or an array is to be changed in place; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /catalogs/{catalog_name}/items/{item_id} · repeated after any transient failure · 50 a minute with all operations on one item.</remarks>
    Task<CatalogChangeResponse> ReplaceItemAsync(string catalogName, CatalogItemValues item, CancellationToken cancellationToken = default);

    /// <summary>Deletes one item.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="itemId">The item's id.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took the change on.</returns>
    /// <exception cref="ArgumentException">The catalog's name or the item's id is none that can be; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such catalog or item.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /catalogs/{catalog_name}/items/{item_id} · repeated after any transient failure, so a refusal as not found may mean that the first attempt had worked · 50 a minute with all operations on one item.</remarks>
    Task<CatalogChangeResponse> DeleteItemAsync(string catalogName, string itemId, CancellationToken cancellationToken = default);
}
