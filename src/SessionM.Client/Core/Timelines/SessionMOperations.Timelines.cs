using Integration.Http;

namespace SessionM.Client;

/// <content>Timelines of customers.</content>
public static partial class SessionMOperations
{
    private const string TimelinesPage = "APIs/Core/Customers/customers_timeline.htm";

    /// <summary>Reads a timeline of a customer known by SessionM user id.</summary>
    public static Operation CoreUserTimelinesGet { get; } = Core(
        "core.user_timelines.get", HttpMethod.Get, "users/{user_id}/timelines/{timeline_name}", RetrySafety.Idempotent, TimelinesPage);

    /// <summary>Reads a timeline of a customer known by external id.</summary>
    public static Operation CoreExternalUserTimelinesGet { get; } = Core(
        "core.external_user_timelines.get", HttpMethod.Get, "external/users/{external_id}/timelines/{timeline_name}", RetrySafety.Idempotent, TimelinesPage);

    private static Operation[] TimelineOperations =>
    [
        CoreUserTimelinesGet,
        CoreExternalUserTimelinesGet,
    ];
}
