using Integration.Http;

namespace SessionM.Client;

/// <content>Loyalty events of Connect.</content>
public static partial class SessionMOperations
{
    private const string LoyaltyEventsPage = "https://docs.sessionm.com/CSH/EventManagement/content/events.htm";
    private const string TierProgressPage = "Tasks/Loyalty/t_get_tier_prog_advance_next_tier_purch.htm";

    /// <summary>Fires a loyalty event.</summary>
    public static Operation ConnectTriggerUserEvent { get; } = Connect(
        "connect.user_events.trigger_user_event", "incentives/api/1.0/user_events/trigger_user_event", RetrySafety.AtMostOnce, LoyaltyEventsPage);

    /// <summary>Reads how far a customer has come with loyalty rules.</summary>
    public static Operation ConnectUserProgress { get; } = Connect(
        "connect.progress.user_progress", "incentives/api/1.0/progress/rule_tree/user_progress", RetrySafety.Idempotent, TierProgressPage);

    private static Operation[] LoyaltyEventOperations =>
    [
        ConnectTriggerUserEvent,
        ConnectUserProgress,
    ];
}
