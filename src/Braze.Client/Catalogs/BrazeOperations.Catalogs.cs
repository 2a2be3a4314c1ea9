using Integration.Http;

namespace Braze.Client;

/// <content>Catalogs.</content>
public static partial class BrazeOperations
{
    /// <summary>Listing, creating and deleting catalogs: 50 requests a minute together.</summary>
    private const string CatalogGroup = "catalogs";

    /// <summary>Changes of fields and selections, which Braze works off later: 50 requests a minute together.</summary>
    private const string CatalogStructureGroup = "catalogs.structure";

    /// <summary>Up to 50 items at a time, which Braze works off later: 16,000 requests a minute together.</summary>
    private const string CatalogBulkGroup = "catalogs.items.bulk";

    /// <summary>Single items and reading items: 50 requests a minute together.</summary>
    private const string CatalogItemGroup = "catalogs.item";

    /// <summary>Lists the workspace's catalogs.</summary>
    public static Operation CatalogsList { get; } = Define(
        "catalogs.list", HttpMethod.Get, "catalogs", RetrySafety.Idempotent, CatalogGroup, "catalogs/catalog_management/synchronous/get_list_catalogs", "catalogs.get");

    /// <summary>Creates a catalog. A repeat makes no second one, but would be refused as "already exists" although the first had worked.</summary>
    public static Operation CatalogsCreate { get; } = Define(
        "catalogs.create", HttpMethod.Post, "catalogs", RetrySafety.AtMostOnce, CatalogGroup, "catalogs/catalog_management/synchronous/post_create_catalog", "catalogs.create");

    /// <summary>Deletes a catalog.</summary>
    public static Operation CatalogsDelete { get; } = Define(
        "catalogs.delete", HttpMethod.Delete, "catalogs/{catalog_name}", RetrySafety.Idempotent, CatalogGroup, "catalogs/catalog_management/synchronous/delete_catalog", "catalogs.delete");

    /// <summary>Adds fields to a catalog.</summary>
    public static Operation CatalogsFieldsCreate { get; } = Define(
        "catalogs.fields.create", HttpMethod.Post, "catalogs/{catalog_name}/fields", RetrySafety.Idempotent, CatalogStructureGroup, "catalogs/catalog_fields/asynchronous/post_create_catalog_fields", "catalogs.create_fields");

    /// <summary>Deletes a field of a catalog.</summary>
    public static Operation CatalogsFieldsDelete { get; } = Define(
        "catalogs.fields.delete", HttpMethod.Delete, "catalogs/{catalog_name}/fields/{field_name}", RetrySafety.Idempotent, CatalogStructureGroup, "catalogs/catalog_fields/asynchronous/delete_catalog_field", "catalogs.delete_fields");

    /// <summary>Creates a selection. A repeat makes no second one, but would be refused as "already exists" although the first had worked.</summary>
    public static Operation CatalogsSelectionsCreate { get; } = Define(
        "catalogs.selections.create", HttpMethod.Post, "catalogs/{catalog_name}/selections", RetrySafety.AtMostOnce, CatalogStructureGroup, "catalogs/catalog_selections/asynchronous/post_create_catalog_selections", "catalogs.create_selection");

    /// <summary>Deletes a selection.</summary>
    public static Operation CatalogsSelectionsDelete { get; } = Define(
        "catalogs.selections.delete", HttpMethod.Delete, "catalogs/{catalog_name}/selections/{selection_name}", RetrySafety.Idempotent, CatalogStructureGroup, "catalogs/catalog_selections/asynchronous/delete_catalog_selection", "catalogs.delete_selection");

    /// <summary>Creates items. They are named by the caller, and only accepted now: a repeat leaves the same items.</summary>
    public static Operation CatalogsItemsCreate { get; } = Define(
        "catalogs.items.create", HttpMethod.Post, "catalogs/{catalog_name}/items", RetrySafety.Idempotent, CatalogBulkGroup, "catalogs/catalog_items/asynchronous/post_create_catalog_items_bulk", "catalogs.add_items");

    /// <summary>Edits items. Safe to repeat while nothing is added to an array: decided per request.</summary>
    public static Operation CatalogsItemsUpdate { get; } = Define(
        "catalogs.items.update", HttpMethod.Patch, "catalogs/{catalog_name}/items", RetrySafety.Idempotent, CatalogBulkGroup, "catalogs/catalog_items/asynchronous/patch_catalog_items_bulk", "catalogs.update_items");

    /// <summary>Replaces items, and creates those that do not exist.</summary>
    public static Operation CatalogsItemsReplace { get; } = Define(
        "catalogs.items.replace", HttpMethod.Put, "catalogs/{catalog_name}/items", RetrySafety.Idempotent, CatalogBulkGroup, "catalogs/catalog_items/asynchronous/put_update_catalog_items", "catalogs.replace_items");

    /// <summary>Deletes items.</summary>
    public static Operation CatalogsItemsDelete { get; } = Define(
        "catalogs.items.delete", HttpMethod.Delete, "catalogs/{catalog_name}/items", RetrySafety.Idempotent, CatalogBulkGroup, "catalogs/catalog_items/asynchronous/delete_catalog_items_bulk", "catalogs.delete_items");

    /// <summary>Reads items, 50 at a time.</summary>
    public static Operation CatalogsItemsList { get; } = Define(
        "catalogs.items.list", HttpMethod.Get, "catalogs/{catalog_name}/items", RetrySafety.Idempotent, CatalogItemGroup, "catalogs/catalog_items/synchronous/get_catalog_items_details_bulk", "catalogs.get_items");

    /// <summary>Reads one item.</summary>
    public static Operation CatalogsItemGet { get; } = Define(
        "catalogs.item.get", HttpMethod.Get, "catalogs/{catalog_name}/items/{item_id}", RetrySafety.Idempotent, CatalogItemGroup, "catalogs/catalog_items/synchronous/get_catalog_item_details", "catalogs.get_item");

    /// <summary>Creates one item. A repeat makes no second one, but would be refused as "already exists" although the first had worked.</summary>
    public static Operation CatalogsItemCreate { get; } = Define(
        "catalogs.item.create", HttpMethod.Post, "catalogs/{catalog_name}/items/{item_id}", RetrySafety.AtMostOnce, CatalogItemGroup, "catalogs/catalog_items/synchronous/post_create_catalog_item", "catalogs.create_item");

    /// <summary>Edits one item. Safe to repeat while nothing is added to an array: decided per request.</summary>
    public static Operation CatalogsItemUpdate { get; } = Define(
        "catalogs.item.update", HttpMethod.Patch, "catalogs/{catalog_name}/items/{item_id}", RetrySafety.Idempotent, CatalogItemGroup, "catalogs/catalog_items/synchronous/patch_catalog_item", "catalogs.update_item");

    /// <summary>Replaces one item, or creates it.</summary>
    public static Operation CatalogsItemReplace { get; } = Define(
        "catalogs.item.replace", HttpMethod.Put, "catalogs/{catalog_name}/items/{item_id}", RetrySafety.Idempotent, CatalogItemGroup, "catalogs/catalog_items/synchronous/put_update_catalog_item", "catalogs.replace_item");

    /// <summary>Deletes one item.</summary>
    public static Operation CatalogsItemDelete { get; } = Define(
        "catalogs.item.delete", HttpMethod.Delete, "catalogs/{catalog_name}/items/{item_id}", RetrySafety.Idempotent, CatalogItemGroup, "catalogs/catalog_items/synchronous/delete_catalog_item", "catalogs.delete_item");

    private static Operation[] CatalogOperations =>
    [
        CatalogsList,
        CatalogsCreate,
        CatalogsDelete,
        CatalogsFieldsCreate,
        CatalogsFieldsDelete,
        CatalogsSelectionsCreate,
        CatalogsSelectionsDelete,
        CatalogsItemsCreate,
        CatalogsItemsUpdate,
        CatalogsItemsReplace,
        CatalogsItemsDelete,
        CatalogsItemsList,
        CatalogsItemGet,
        CatalogsItemCreate,
        CatalogsItemUpdate,
        CatalogsItemReplace,
        CatalogsItemDelete,
    ];
}
