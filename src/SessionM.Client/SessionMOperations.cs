using Integration.Http;

namespace SessionM.Client;

/// <summary>Every SessionM endpoint this client calls. Tests and documentation are generated from this table.</summary>
public static class SessionMOperations
{
    private const string CoreGroup = "core";
    private const string ConnectGroup = "connect";
    private const string TagsPage = "https://docs.sessionm.com/developer/APIs/Core/Customers/customers_tags.htm";
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
        ConnectGetUserOffers,
    ];
}
