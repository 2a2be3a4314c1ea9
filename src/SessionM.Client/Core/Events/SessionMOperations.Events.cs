using Integration.Http;

namespace SessionM.Client;

/// <content>Events of customers.</content>
public static partial class SessionMOperations
{
    private const string EventsPage = "APIs/Core/Customers/customers_events.htm";
    private const string ServerPath = "the server-to-server path";

    /// <summary>Sends events of a customer known by SessionM user id.</summary>
    public static Operation CoreUserEventsCreate { get; } = Core(
        "core.user_events.create", HttpMethod.Post, "users/{user_id}/events", RetrySafety.Keyed, EventsPage);

    /// <summary>Sends events of a customer known by external id.</summary>
    public static Operation CoreExternalUserEventsCreate { get; } = Core(
        "core.external_user_events.create", HttpMethod.Post, "external/users/{external_id}/events", RetrySafety.Keyed, EventsPage);

    /// <summary>Sends events for a campaign known by id, of a customer known by SessionM user id.</summary>
    public static Operation CoreUserCampaignEventsCreate { get; } = Core(
        "core.user_campaign_events.create", HttpMethod.Post, "users/{user_id}/campaigns/{campaign_id}/events", RetrySafety.Keyed, EventsPage, inferred: ServerPath);

    /// <summary>Sends events for a campaign known by id, of a customer known by external id.</summary>
    public static Operation CoreExternalUserCampaignEventsCreate { get; } = Core(
        "core.external_user_campaign_events.create",
        HttpMethod.Post,
        "external/users/{external_id}/campaigns/{campaign_id}/events",
        RetrySafety.Keyed,
        EventsPage,
        inferred: ServerPath);

    /// <summary>Sends events for a campaign known by permalink, of a customer known by SessionM user id.</summary>
    public static Operation CoreUserPermalinkEventsCreate { get; } = Core(
        "core.user_permalink_events.create",
        HttpMethod.Post,
        "users/{user_id}/external/campaigns/{permalink}/events",
        RetrySafety.Keyed,
        EventsPage,
        inferred: ServerPath);

    /// <summary>Sends events for a campaign known by permalink, of a customer known by external id.</summary>
    public static Operation CoreExternalUserPermalinkEventsCreate { get; } = Core(
        "core.external_user_permalink_events.create",
        HttpMethod.Post,
        "external/users/{external_id}/external/campaigns/{permalink}/events",
        RetrySafety.Keyed,
        EventsPage,
        inferred: ServerPath);

    private static Operation[] EventOperations =>
    [
        CoreUserEventsCreate,
        CoreExternalUserEventsCreate,
        CoreUserCampaignEventsCreate,
        CoreExternalUserCampaignEventsCreate,
        CoreUserPermalinkEventsCreate,
        CoreExternalUserPermalinkEventsCreate,
    ];
}
