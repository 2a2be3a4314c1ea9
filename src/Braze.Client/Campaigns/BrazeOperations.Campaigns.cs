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
        CampaignsTriggerScheduleCreate,
        CampaignsTriggerScheduleCreateBroadcast,
        CampaignsTriggerScheduleUpdate,
        CampaignsTriggerScheduleDelete,
    ];
}
