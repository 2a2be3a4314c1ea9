using Integration.Http;

namespace Braze.Client;

/// <content>Campaigns.</content>
public static partial class BrazeOperations
{
    /// <summary>Sends an API-triggered campaign to named recipients.</summary>
    public static Operation CampaignsTriggerSend { get; } = Define(
        "campaigns.trigger.send", HttpMethod.Post, "campaigns/trigger/send", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/send_messages/post_send_triggered_campaigns", "campaigns.trigger.send");

    /// <summary>Sends an API-triggered campaign to its whole audience; counts against the limit of broadcasts.</summary>
    public static Operation CampaignsTriggerSendBroadcast { get; } = Define(
        "campaigns.trigger.send.broadcast", HttpMethod.Post, "campaigns/trigger/send", RetrySafety.AtMostOnce, BroadcastGroup, "messaging/send_messages/post_send_triggered_campaigns", "campaigns.trigger.send");

    /// <summary>Lists campaigns, 100 on a page.</summary>
    public static Operation CampaignsList { get; } = Define(
        "campaigns.list", HttpMethod.Get, "campaigns/list", RetrySafety.Idempotent, WorkspaceGroup, "export/campaigns/get_campaigns", "campaigns.list");

    /// <summary>Reads one campaign with its messages.</summary>
    public static Operation CampaignsDetails { get; } = Define(
        "campaigns.details", HttpMethod.Get, "campaigns/details", RetrySafety.Idempotent, WorkspaceGroup, "export/campaigns/get_campaign_details", "campaigns.details");

    /// <summary>Reads a campaign's figures day by day; 50,000 a minute.</summary>
    public static Operation CampaignsDataSeries { get; } = Define(
        "campaigns.data_series", HttpMethod.Get, "campaigns/data_series", RetrySafety.Idempotent, "campaigns.data_series", "export/campaigns/get_campaign_analytics", "campaigns.data_series");

    /// <summary>Copies a campaign; 100 a minute. Every call makes another copy, and nothing in it tells a repeat from a second wish.</summary>
    public static Operation CampaignsDuplicate { get; } = Define(
        "campaigns.duplicate", HttpMethod.Post, "campaigns/duplicate", RetrySafety.AtMostOnce, "campaigns.duplicate", "messaging/duplicate_messages/post_duplicate_campaigns", "campaigns.duplicate", mayAnswerWithoutBody: true);

    /// <summary>Reads the links of one e-mail message of a campaign. Its page is not among those of the other endpoints.</summary>
    public static Operation CampaignsUrlInfoDetails { get; } = Define(
        "campaigns.url_info.details", HttpMethod.Get, "campaigns/url_info/details", RetrySafety.Idempotent, WorkspaceGroup, "../../get_campaign_link_alias", "campaigns.url_info.details");
    /// <summary>Schedules an API-triggered campaign for named recipients. A second call makes a second schedule.</summary>
    public static Operation CampaignsTriggerScheduleCreate { get; } = Define(
        "campaigns.trigger.schedule.create", HttpMethod.Post, "campaigns/trigger/schedule/create", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/schedule_messages/post_schedule_triggered_campaigns", "campaigns.trigger.schedule.create");

    /// <summary>Schedules an API-triggered campaign for its whole audience; counts against the limit of broadcasts.</summary>
    public static Operation CampaignsTriggerScheduleCreateBroadcast { get; } = Define(
        "campaigns.trigger.schedule.create.broadcast", HttpMethod.Post, "campaigns/trigger/schedule/create", RetrySafety.AtMostOnce, BroadcastGroup, "messaging/schedule_messages/post_schedule_triggered_campaigns", "campaigns.trigger.schedule.create");

    /// <summary>Replaces the schedule of an API-triggered campaign.</summary>
    public static Operation CampaignsTriggerScheduleUpdate { get; } = Define(
        "campaigns.trigger.schedule.update", HttpMethod.Post, "campaigns/trigger/schedule/update", RetrySafety.Idempotent, WorkspaceGroup, "messaging/schedule_messages/post_update_scheduled_triggered_campaigns", "campaigns.trigger.schedule.update");

    /// <summary>Cancels the schedule of an API-triggered campaign.</summary>
    public static Operation CampaignsTriggerScheduleDelete { get; } = Define(
        "campaigns.trigger.schedule.delete", HttpMethod.Post, "campaigns/trigger/schedule/delete", RetrySafety.Idempotent, WorkspaceGroup, "messaging/schedule_messages/post_delete_scheduled_triggered_messages", "campaigns.trigger.schedule.delete");

    private static Operation[] CampaignOperations =>
    [
        CampaignsTriggerSend,
        CampaignsTriggerSendBroadcast,
        CampaignsList,
        CampaignsDetails,
        CampaignsDataSeries,
        CampaignsDuplicate,
        CampaignsUrlInfoDetails,
        CampaignsTriggerScheduleCreate,
        CampaignsTriggerScheduleCreateBroadcast,
        CampaignsTriggerScheduleUpdate,
        CampaignsTriggerScheduleDelete,
    ];
}
