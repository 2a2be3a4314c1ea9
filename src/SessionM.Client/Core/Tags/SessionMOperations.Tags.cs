using Integration.Http;

namespace SessionM.Client;

/// <content>Tags of customers.</content>
public static partial class SessionMOperations
{
    private const string TagsPage = "APIs/Core/Customers/customers_tags.htm";

    /// <summary>Creates or increments counter tags, or sets expiring tags, of a customer known by SessionM user id.</summary>
    public static Operation CoreUserTagsCreate { get; } = Core(
        "core.user_tags.create", HttpMethod.Post, "users/{user_id}/tags", RetrySafety.Keyed, TagsPage);

    /// <summary>Creates or increments counter tags, or sets expiring tags, of a customer known by external id.</summary>
    public static Operation CoreExternalUserTagsCreate { get; } = Core(
        "core.external_user_tags.create", HttpMethod.Post, "external/users/{external_id}/tags", RetrySafety.Keyed, TagsPage);

    /// <summary>Lists the tags of a customer known by SessionM user id.</summary>
    public static Operation CoreUserTagsList { get; } = Core(
        "core.user_tags.list", HttpMethod.Get, "users/{user_id}/tags", RetrySafety.Idempotent, TagsPage, inferred: "the server-to-server path");

    /// <summary>Lists the tags of a customer known by external id.</summary>
    public static Operation CoreExternalUserTagsList { get; } = Core(
        "core.external_user_tags.list", HttpMethod.Get, "external/users/{external_id}/tags", RetrySafety.Idempotent, TagsPage, inferred: "the server-to-server path");

    private static Operation[] TagOperations =>
    [
        CoreUserTagsCreate,
        CoreExternalUserTagsCreate,
        CoreUserTagsList,
        CoreExternalUserTagsList,
    ];
}
