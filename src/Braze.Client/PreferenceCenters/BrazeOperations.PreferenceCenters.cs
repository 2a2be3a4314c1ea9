using Integration.Http;

namespace Braze.Client;

/// <content>Preference centers. Each endpoint has a limit of its own: 1,000 a minute for reading, 10 a minute for writing.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists the preference centers.</summary>
    public static Operation PreferenceCenterList { get; } = Define(
        "preference_center.list", HttpMethod.Get, "preference_center/v1/list", RetrySafety.Idempotent, "preference_center.list", "preference_center/get_list_preference_center", "preference_center.list");

    /// <summary>Reads one preference center.</summary>
    public static Operation PreferenceCenterGet { get; } = Define(
        "preference_center.get", HttpMethod.Get, "preference_center/v1/{preferenceCenterExternalID}", RetrySafety.Idempotent, "preference_center.get", "preference_center/get_view_details_preference_center", "preference_center.get");

    /// <summary>Makes the address of one user's own page.</summary>
    public static Operation PreferenceCenterUrl { get; } = Define(
        "preference_center.url", HttpMethod.Get, "preference_center/v1/{preferenceCenterExternalID}/url/{userID}", RetrySafety.Idempotent, "preference_center.url", "preference_center/get_create_url_preference_center", "preference_center.user.get");

    /// <summary>Makes a preference center. Not repeated: what Braze does with a name that is taken is not documented, so a second call may make a second one.</summary>
    public static Operation PreferenceCenterCreate { get; } = Define(
        "preference_center.create", HttpMethod.Post, "preference_center/v1", RetrySafety.AtMostOnce, "preference_center.create", "preference_center/post_create_preference_center", "preference_center.update");

    /// <summary>Replaces the pages of a preference center.</summary>
    public static Operation PreferenceCenterUpdate { get; } = Define(
        "preference_center.update", HttpMethod.Put, "preference_center/v1/{preferenceCenterExternalID}", RetrySafety.Idempotent, "preference_center.update", "preference_center/put_update_preference_center", "preference_center.update");

    private static Operation[] PreferenceCenterOperations =>
        [PreferenceCenterList, PreferenceCenterGet, PreferenceCenterUrl, PreferenceCenterCreate, PreferenceCenterUpdate];
}
