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

    private static Operation[] CampaignOperations => [CampaignsTriggerSend, CampaignsTriggerSendBroadcast];
}
