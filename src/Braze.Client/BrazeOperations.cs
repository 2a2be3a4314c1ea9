using Integration.Http;

namespace Braze.Client;

/// <summary>Every Braze endpoint this client calls. Tests and documentation are generated from this table.</summary>
public static class BrazeOperations
{
    private const string Pages = "https://www.braze.com/docs/api/endpoints/";
    private const int MaxBodyBytes = 4 * 1024 * 1024;
    private const string TrackGroup = "users.track";

    // Calls to named recipients share the workspace's hourly limit with most other endpoints.
    private const string WorkspaceGroup = "workspace";
    private const string BroadcastGroup = "broadcast";

    /// <summary>Sets attributes, records events and purchases. Safe to repeat only while it carries literal values: decided per request.</summary>
    public static Operation UsersTrack { get; } = new(
        "users.track", HttpMethod.Post, "users/track", RetrySafety.AtMostOnce, TrackGroup, new Uri(Pages + "user_data/post_user_track"))
    {
        MaxBodyBytes = MaxBodyBytes,
        Permission = "users.track",
    };

    /// <summary>Sends an API-triggered campaign to named recipients.</summary>
    public static Operation CampaignsTriggerSend { get; } = new(
        "campaigns.trigger.send",
        HttpMethod.Post,
        "campaigns/trigger/send",
        RetrySafety.AtMostOnce,
        WorkspaceGroup,
        new Uri(Pages + "messaging/send_messages/post_send_triggered_campaigns"))
    {
        MaxBodyBytes = MaxBodyBytes,
        Permission = "campaigns.trigger.send",
    };

    /// <summary>Sends an API-triggered campaign to its whole audience; counts against the limit of broadcasts.</summary>
    public static Operation CampaignsTriggerSendBroadcast { get; } = new(
        "campaigns.trigger.send.broadcast",
        HttpMethod.Post,
        "campaigns/trigger/send",
        RetrySafety.AtMostOnce,
        BroadcastGroup,
        new Uri(Pages + "messaging/send_messages/post_send_triggered_campaigns"))
    {
        MaxBodyBytes = MaxBodyBytes,
        Permission = "campaigns.trigger.send",
    };

    /// <summary>Starts an API-triggered canvas for named recipients.</summary>
    public static Operation CanvasTriggerSend { get; } = new(
        "canvas.trigger.send",
        HttpMethod.Post,
        "canvas/trigger/send",
        RetrySafety.AtMostOnce,
        WorkspaceGroup,
        new Uri(Pages + "messaging/send_messages/post_send_triggered_canvases"))
    {
        MaxBodyBytes = MaxBodyBytes,
        Permission = "canvas.trigger.send",
    };

    /// <summary>Starts an API-triggered canvas for its whole audience; counts against the limit of broadcasts.</summary>
    public static Operation CanvasTriggerSendBroadcast { get; } = new(
        "canvas.trigger.send.broadcast",
        HttpMethod.Post,
        "canvas/trigger/send",
        RetrySafety.AtMostOnce,
        BroadcastGroup,
        new Uri(Pages + "messaging/send_messages/post_send_triggered_canvases"))
    {
        MaxBodyBytes = MaxBodyBytes,
        Permission = "canvas.trigger.send",
    };

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        UsersTrack,
        CampaignsTriggerSend,
        CampaignsTriggerSendBroadcast,
        CanvasTriggerSend,
        CanvasTriggerSendBroadcast,
    ];
}
