using Integration.Http;

namespace Braze.Client;

/// <content>Accounts of dashboard users (SCIM). They take a SCIM token in place of an API key, so they have no permission.</content>
public static partial class BrazeOperations
{
    /// <summary>All operations on accounts: 5,000 requests a day for the company.</summary>
    private const string ScimGroup = "scim";

    /// <summary>Finds an account by its e-mail address.</summary>
    public static Operation ScimUsersSearch { get; } = DefineScim(
        "scim.users.search", HttpMethod.Get, "scim/v2/Users", RetrySafety.Idempotent, "scim/get_search_existing_dashboard_user");

    /// <summary>Reads an account.</summary>
    public static Operation ScimUsersGet { get; } = DefineScim(
        "scim.users.get", HttpMethod.Get, "scim/v2/Users/{id}", RetrySafety.Idempotent, "scim/get_see_user_account_information");

    /// <summary>Creates an account. A repeat makes no second one, but would be refused as "already exists" although the first had worked.</summary>
    public static Operation ScimUsersCreate { get; } = DefineScim(
        "scim.users.create", HttpMethod.Post, "scim/v2/Users", RetrySafety.AtMostOnce, "scim/post_create_user_account");

    /// <summary>Replaces an account's data.</summary>
    public static Operation ScimUsersUpdate { get; } = DefineScim(
        "scim.users.update", HttpMethod.Put, "scim/v2/Users/{id}", RetrySafety.Idempotent, "scim/put_update_existing_user_account");

    /// <summary>Deletes an account.</summary>
    public static Operation ScimUsersDelete { get; } = DefineScim(
        "scim.users.delete", HttpMethod.Delete, "scim/v2/Users/{id}", RetrySafety.Idempotent, "scim/delete_existing_dashboard_user");

    private static Operation[] ScimOperations => [ScimUsersSearch, ScimUsersGet, ScimUsersCreate, ScimUsersUpdate, ScimUsersDelete];

    private static Operation DefineScim(string name, HttpMethod method, string route, RetrySafety safety, string page) =>
        new(name, method, route, safety, ScimGroup, new Uri("https://www.braze.com/docs/api/endpoints/" + page)) { MaxBodyBytes = MaxBodyBytes };
}
