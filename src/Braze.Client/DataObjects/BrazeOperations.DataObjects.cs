using Integration.Http;

namespace Braze.Client;

/// <content>Data objects (early access).</content>
public static partial class BrazeOperations
{
    /// <summary>Reads of data objects: 50 requests a minute together.</summary>
    private const string DataObjectReadGroup = "data_objects.read";

    /// <summary>Changes of data objects: 50 requests a minute together.</summary>
    private const string DataObjectWriteGroup = "data_objects.write";

    /// <summary>Lists the workspace's types of data objects.</summary>
    public static Operation DataObjectsTypesList { get; } = Define(
        "data_objects.types.list", HttpMethod.Get, "data_objects/types", RetrySafety.Idempotent, DataObjectReadGroup, "data_objects/types/get_list_data_object_types", "data_objects.read");

    /// <summary>Reads one type and its schema.</summary>
    public static Operation DataObjectsTypesGet { get; } = Define(
        "data_objects.types.get", HttpMethod.Get, "data_objects/types/{type_name}", RetrySafety.Idempotent, DataObjectReadGroup, "data_objects/types/get_data_object_type", "data_objects.read");

    /// <summary>Lists the kinds of relationships that objects of a type can have to users.</summary>
    public static Operation DataObjectsTypesUserRelationshipTypes { get; } = Define(
        "data_objects.types.user_relationship_types", HttpMethod.Get, "data_objects/types/{type_name}/user_relationship_types", RetrySafety.Idempotent, DataObjectReadGroup, "data_objects/types/get_list_user_relationship_types", "data_objects.read");

    /// <summary>Lists the kinds of relationships that objects of a type can have to objects.</summary>
    public static Operation DataObjectsTypesObjectRelationshipTypes { get; } = Define(
        "data_objects.types.object_relationship_types", HttpMethod.Get, "data_objects/types/{type_name}/object_relationship_types", RetrySafety.Idempotent, DataObjectReadGroup, "data_objects/types/get_list_object_relationship_types", "data_objects.read");

    /// <summary>Lists the objects of a type.</summary>
    public static Operation DataObjectsObjectsList { get; } = Define(
        "data_objects.objects.list", HttpMethod.Get, "data_objects/objects/{type_name}", RetrySafety.Idempotent, DataObjectReadGroup, "data_objects/objects/get_list_data_objects", "data_objects.read");

    /// <summary>Creates an object. A repeat makes no second one, but would be refused as a duplicate although the first had worked.</summary>
    public static Operation DataObjectsObjectsCreate { get; } = Define(
        "data_objects.objects.create", HttpMethod.Post, "data_objects/objects/{type_name}", RetrySafety.AtMostOnce, DataObjectWriteGroup, "data_objects/objects/post_create_data_object", "data_objects.create");

    /// <summary>Reads one object.</summary>
    public static Operation DataObjectsObjectsGet { get; } = Define(
        "data_objects.objects.get", HttpMethod.Get, "data_objects/objects/{type_name}/{external_id}", RetrySafety.Idempotent, DataObjectReadGroup, "data_objects/objects/get_data_object", "data_objects.read");

    /// <summary>Replaces an object as a whole, or creates it.</summary>
    public static Operation DataObjectsObjectsReplace { get; } = Define(
        "data_objects.objects.replace", HttpMethod.Put, "data_objects/objects/{type_name}/{external_id}", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/objects/put_replace_data_object", "data_objects.update");

    /// <summary>Changes some attributes of an object. Values are literal, so a repeat leaves the same object.</summary>
    public static Operation DataObjectsObjectsUpdate { get; } = Define(
        "data_objects.objects.update", HttpMethod.Patch, "data_objects/objects/{type_name}/{external_id}", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/objects/patch_update_data_object", "data_objects.update");

    /// <summary>Deletes an object.</summary>
    public static Operation DataObjectsObjectsDelete { get; } = Define(
        "data_objects.objects.delete", HttpMethod.Delete, "data_objects/objects/{type_name}/{external_id}", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/objects/delete_data_object", "data_objects.delete");

    /// <summary>Lists the objects an object is related to. There is no permission of its own for it.</summary>
    public static Operation DataObjectsObjectRelationshipsList { get; } = Define(
        "data_objects.object_relationships.list", HttpMethod.Get, "data_objects/objects/{type_name}/{external_id}/object_relationships", RetrySafety.Idempotent, DataObjectReadGroup, "data_objects/object_relationships/get_list_object_relationships", "data_objects.read");

    /// <summary>Relates two objects. A repeat makes no second relationship, but would be refused as a duplicate although the first had worked.</summary>
    public static Operation DataObjectsObjectRelationshipsCreate { get; } = Define(
        "data_objects.object_relationships.create", HttpMethod.Post, "data_objects/objects/{type_name}/{external_id}/object_relationships", RetrySafety.AtMostOnce, DataObjectWriteGroup, "data_objects/object_relationships/post_create_object_relationship", "data_objects.object_relationships.create");

    /// <summary>Replaces the attributes of a relationship of two objects, or relates them.</summary>
    public static Operation DataObjectsObjectRelationshipsReplace { get; } = Define(
        "data_objects.object_relationships.replace", HttpMethod.Put, "data_objects/objects/{type_name}/{external_id}/object_relationships", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/object_relationships/put_replace_object_relationship", "data_objects.object_relationships.update");

    /// <summary>Changes some attributes of a relationship of two objects.</summary>
    public static Operation DataObjectsObjectRelationshipsUpdate { get; } = Define(
        "data_objects.object_relationships.update", HttpMethod.Patch, "data_objects/objects/{type_name}/{external_id}/object_relationships", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/object_relationships/patch_update_object_relationship", "data_objects.object_relationships.update");

    /// <summary>Ends a relationship of two objects, which the body names.</summary>
    public static Operation DataObjectsObjectRelationshipsDelete { get; } = Define(
        "data_objects.object_relationships.delete", HttpMethod.Delete, "data_objects/objects/{type_name}/{external_id}/object_relationships", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/object_relationships/delete_object_relationship", "data_objects.object_relationships.delete");

    /// <summary>Lists the users an object is related to. Changes of these relationships have another path.</summary>
    public static Operation DataObjectsUserRelationshipsList { get; } = Define(
        "data_objects.user_relationships.list", HttpMethod.Get, "data_objects/objects/{type_name}/{external_id}/user_relationships", RetrySafety.Idempotent, DataObjectReadGroup, "data_objects/user_relationships/get_list_user_relationships", "data_objects.user_relationships.read");

    /// <summary>Relates a user to an object. A repeat makes no second relationship, but would be refused as a duplicate although the first had worked.</summary>
    public static Operation DataObjectsUserRelationshipsCreate { get; } = Define(
        "data_objects.user_relationships.create", HttpMethod.Post, "data_objects/objects/{type_name}/{external_id}/users", RetrySafety.AtMostOnce, DataObjectWriteGroup, "data_objects/user_relationships/post_create_user_relationship", "data_objects.user_relationships.create");

    /// <summary>Replaces the attributes of a user's relationship to an object, or relates the two.</summary>
    public static Operation DataObjectsUserRelationshipsReplace { get; } = Define(
        "data_objects.user_relationships.replace", HttpMethod.Put, "data_objects/objects/{type_name}/{external_id}/users", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/user_relationships/put_replace_user_relationship", "data_objects.user_relationships.update");

    /// <summary>Changes some attributes of a user's relationship to an object.</summary>
    public static Operation DataObjectsUserRelationshipsUpdate { get; } = Define(
        "data_objects.user_relationships.update", HttpMethod.Patch, "data_objects/objects/{type_name}/{external_id}/users", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/user_relationships/patch_update_user_relationship", "data_objects.user_relationships.update");

    /// <summary>Ends a user's relationship to an object; the body names it.</summary>
    public static Operation DataObjectsUserRelationshipsDelete { get; } = Define(
        "data_objects.user_relationships.delete", HttpMethod.Delete, "data_objects/objects/{type_name}/{external_id}/users", RetrySafety.Idempotent, DataObjectWriteGroup, "data_objects/user_relationships/delete_user_relationship", "data_objects.user_relationships.delete");

    private static Operation[] DataObjectOperations =>
    [
        DataObjectsTypesList,
        DataObjectsTypesGet,
        DataObjectsTypesUserRelationshipTypes,
        DataObjectsTypesObjectRelationshipTypes,
        DataObjectsObjectsList,
        DataObjectsObjectsCreate,
        DataObjectsObjectsGet,
        DataObjectsObjectsReplace,
        DataObjectsObjectsUpdate,
        DataObjectsObjectsDelete,
        DataObjectsObjectRelationshipsList,
        DataObjectsObjectRelationshipsCreate,
        DataObjectsObjectRelationshipsReplace,
        DataObjectsObjectRelationshipsUpdate,
        DataObjectsObjectRelationshipsDelete,
        DataObjectsUserRelationshipsList,
        DataObjectsUserRelationshipsCreate,
        DataObjectsUserRelationshipsReplace,
        DataObjectsUserRelationshipsUpdate,
        DataObjectsUserRelationshipsDelete,
    ];
}
