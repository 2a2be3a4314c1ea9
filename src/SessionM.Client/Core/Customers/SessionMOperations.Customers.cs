using Integration.Http;

namespace SessionM.Client;

/// <content>Customers.</content>
public static partial class SessionMOperations
{
    private const string ProfilePage = "APIs/Core/Customers/customers_customer_profile.htm";
    private const string MergePage = "APIs/Core/Customers/customers_accounts_merge.htm";
    private const string CreateProfilePage = "Tasks/Customers/t_create_profile.htm";

    /// <summary>Creates a customer.</summary>
    public static Operation CoreUsersCreate { get; } = Core(
        "core.users.create", HttpMethod.Post, "users", RetrySafety.Keyed, ProfilePage);

    /// <summary>Fetches a customer known by SessionM user id.</summary>
    public static Operation CoreUsersGet { get; } = Core(
        "core.users.get", HttpMethod.Get, "users/{user_id}", RetrySafety.Idempotent, ProfilePage);

    /// <summary>Fetches a customer known by external id.</summary>
    public static Operation CoreExternalUsersGet { get; } = Core(
        "core.external_users.get", HttpMethod.Get, "external/users/{external_id}", RetrySafety.Idempotent, ProfilePage);

    /// <summary>Fetches several customers by SessionM user id.</summary>
    public static Operation CoreUsersList { get; } = Core(
        "core.users.list", HttpMethod.Get, "users", RetrySafety.Idempotent, ProfilePage);

    /// <summary>Changes a customer known by SessionM user id.</summary>
    public static Operation CoreUsersUpdate { get; } = Core(
        "core.users.update", HttpMethod.Put, "users/{user_id}", RetrySafety.Keyed, ProfilePage);

    /// <summary>Changes a customer known by external id.</summary>
    public static Operation CoreExternalUsersUpdate { get; } = Core(
        "core.external_users.update", HttpMethod.Put, "external/users/{external_id}", RetrySafety.Keyed, ProfilePage);

    /// <summary>Deletes a customer known by SessionM user id.</summary>
    public static Operation CoreUsersDelete { get; } = Core(
        "core.users.delete", HttpMethod.Delete, "users/{user_id}", RetrySafety.Keyed, ProfilePage);

    /// <summary>Deletes a customer known by external id.</summary>
    public static Operation CoreExternalUsersDelete { get; } = Core(
        "core.external_users.delete", HttpMethod.Delete, "external/users/{external_id}", RetrySafety.Keyed, ProfilePage);

    /// <summary>Searches for one customer.</summary>
    public static Operation CoreUsersSearch { get; } = Core(
        "core.users.search", HttpMethod.Get, "users/search", RetrySafety.Idempotent, ProfilePage);

    /// <summary>Searches for all customers with an e-mail address or a mobile number.</summary>
    public static Operation CoreUsersSearchAll { get; } = Core(
        "core.users.search_users", HttpMethod.Get, "users/search_users", RetrySafety.Idempotent, ProfilePage);

    /// <summary>Sets custom attributes of a customer known by SessionM user id.</summary>
    public static Operation CoreUserProfileCreate { get; } = Core(
        "core.user_profile.create", HttpMethod.Post, "users/{user_id}/models/user_profile", RetrySafety.Keyed, CreateProfilePage, inferred: "the body");

    /// <summary>Sets custom attributes of a customer known by external id.</summary>
    public static Operation CoreExternalUserProfileCreate { get; } = Core(
        "core.external_user_profile.create",
        HttpMethod.Post,
        "external/users/{external_id}/models/user_profile",
        RetrySafety.Keyed,
        CreateProfilePage,
        inferred: "the body");

    /// <summary>Merges one customer into another, for good.</summary>
    public static Operation CoreExternalUsersMergeAccounts { get; } = Core(
        "core.external_users.merge_accounts",
        HttpMethod.Post,
        "external/users/{persistent_external_id}/merge_accounts",
        RetrySafety.Keyed,
        MergePage,
        inferred: "the body");

    private static Operation[] CustomerOperations =>
    [
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
        CoreExternalUsersMergeAccounts,
    ];
}
