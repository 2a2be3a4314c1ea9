using Integration.Http;

namespace SessionM.Client;

/// <summary>Every SessionM endpoint this client calls. Tests and documentation are generated from this table.</summary>
public static class SessionMOperations
{
    private const string CoreGroup = "core";
    private const string ConnectGroup = "connect";
    private const string TagsPage = "https://docs.sessionm.com/developer/APIs/Core/Customers/customers_tags.htm";
    private const string ProfilePage = "https://docs.sessionm.com/developer/APIs/Core/Customers/customers_customer_profile.htm";
    private const string CreateProfilePage = "https://docs.sessionm.com/developer/Tasks/Customers/t_create_profile.htm";
    private const string PartnerPage = "https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm";

    /// <summary>Creates or increments counter tags, or sets expiring tags, of a customer known by SessionM user id.</summary>
    public static Operation CoreUserTagsCreate { get; } = new(
        "core.user_tags.create", HttpMethod.Post, "priv/v1/apps/{api_key}/users/{user_id}/tags", RetrySafety.Keyed, CoreGroup, new Uri(TagsPage));

    /// <summary>Creates or increments counter tags, or sets expiring tags, of a customer known by external id.</summary>
    public static Operation CoreExternalUserTagsCreate { get; } = new(
        "core.external_user_tags.create", HttpMethod.Post, "priv/v1/apps/{api_key}/external/users/{external_id}/tags", RetrySafety.Keyed, CoreGroup, new Uri(TagsPage));

    /// <summary>Lists the tags of a customer known by SessionM user id.</summary>
    public static Operation CoreUserTagsList { get; } = new(
        "core.user_tags.list", HttpMethod.Get, "priv/v1/apps/{api_key}/users/{user_id}/tags", RetrySafety.Idempotent, CoreGroup, new Uri(TagsPage));

    /// <summary>Lists the tags of a customer known by external id.</summary>
    public static Operation CoreExternalUserTagsList { get; } = new(
        "core.external_user_tags.list", HttpMethod.Get, "priv/v1/apps/{api_key}/external/users/{external_id}/tags", RetrySafety.Idempotent, CoreGroup, new Uri(TagsPage));

    /// <summary>Creates a customer.</summary>
    public static Operation CoreUsersCreate { get; } = new(
        "core.users.create", HttpMethod.Post, "priv/v1/apps/{api_key}/users", RetrySafety.Keyed, CoreGroup, new Uri(ProfilePage));

    /// <summary>Fetches a customer known by SessionM user id.</summary>
    public static Operation CoreUsersGet { get; } = new(
        "core.users.get", HttpMethod.Get, "priv/v1/apps/{api_key}/users/{user_id}", RetrySafety.Idempotent, CoreGroup, new Uri(ProfilePage));

    /// <summary>Fetches a customer known by external id.</summary>
    public static Operation CoreExternalUsersGet { get; } = new(
        "core.external_users.get", HttpMethod.Get, "priv/v1/apps/{api_key}/external/users/{external_id}", RetrySafety.Idempotent, CoreGroup, new Uri(ProfilePage));

    /// <summary>Fetches several customers by SessionM user id.</summary>
    public static Operation CoreUsersList { get; } = new(
        "core.users.list", HttpMethod.Get, "priv/v1/apps/{api_key}/users", RetrySafety.Idempotent, CoreGroup, new Uri(ProfilePage));

    /// <summary>Changes a customer known by SessionM user id.</summary>
    public static Operation CoreUsersUpdate { get; } = new(
        "core.users.update", HttpMethod.Put, "priv/v1/apps/{api_key}/users/{user_id}", RetrySafety.Keyed, CoreGroup, new Uri(ProfilePage));

    /// <summary>Changes a customer known by external id.</summary>
    public static Operation CoreExternalUsersUpdate { get; } = new(
        "core.external_users.update", HttpMethod.Put, "priv/v1/apps/{api_key}/external/users/{external_id}", RetrySafety.Keyed, CoreGroup, new Uri(ProfilePage));

    /// <summary>Deletes a customer known by SessionM user id.</summary>
    public static Operation CoreUsersDelete { get; } = new(
        "core.users.delete", HttpMethod.Delete, "priv/v1/apps/{api_key}/users/{user_id}", RetrySafety.Keyed, CoreGroup, new Uri(ProfilePage));

    /// <summary>Deletes a customer known by external id.</summary>
    public static Operation CoreExternalUsersDelete { get; } = new(
        "core.external_users.delete", HttpMethod.Delete, "priv/v1/apps/{api_key}/external/users/{external_id}", RetrySafety.Keyed, CoreGroup, new Uri(ProfilePage));

    /// <summary>Searches for one customer.</summary>
    public static Operation CoreUsersSearch { get; } = new(
        "core.users.search", HttpMethod.Get, "priv/v1/apps/{api_key}/users/search", RetrySafety.Idempotent, CoreGroup, new Uri(ProfilePage));

    /// <summary>Searches for all customers with an e-mail address or a mobile number.</summary>
    public static Operation CoreUsersSearchAll { get; } = new(
        "core.users.search_users", HttpMethod.Get, "priv/v1/apps/{api_key}/users/search_users", RetrySafety.Idempotent, CoreGroup, new Uri(ProfilePage));

    /// <summary>Sets custom attributes of a customer known by SessionM user id.</summary>
    public static Operation CoreUserProfileCreate { get; } = new(
        "core.user_profile.create", HttpMethod.Post, "priv/v1/apps/{api_key}/users/{user_id}/models/user_profile", RetrySafety.Keyed, CoreGroup, new Uri(CreateProfilePage));

    /// <summary>Sets custom attributes of a customer known by external id.</summary>
    public static Operation CoreExternalUserProfileCreate { get; } = new(
        "core.external_user_profile.create", HttpMethod.Post, "priv/v1/apps/{api_key}/external/users/{external_id}/models/user_profile", RetrySafety.Keyed, CoreGroup, new Uri(CreateProfilePage));

    /// <summary>Reads one page of a customer's offer wallet.</summary>
    public static Operation ConnectGetUserOffers { get; } = new(
        "connect.offers.get_user_offers", HttpMethod.Post, "offers/api/2.0/offers/get_user_offers", RetrySafety.Idempotent, ConnectGroup, new Uri(PartnerPage));

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        CoreUserTagsCreate,
        CoreExternalUserTagsCreate,
        CoreUserTagsList,
        CoreExternalUserTagsList,
        CoreUsersCreate,
        CoreUsersGet,
        CoreExternalUsersGet,
        CoreUsersList,
        CoreUsersUpdate,
        CoreExternalUsersUpdate,
        CoreUsersDelete,
        CoreExternalUsersDelete,
        CoreUsersSearch,
        CoreUsersSearchAll,
        CoreUserProfileCreate,
        CoreExternalUserProfileCreate,
        ConnectGetUserOffers,
    ];
}
