using Integration.Http;

namespace SessionM.Client;

/// <content>Campaigns.</content>
public static partial class SessionMOperations
{
    private const string CampaignsPage = "APIs/Core/Campaigns/campaigns_api.htm";

    /// <summary>Lists campaigns.</summary>
    public static Operation CoreCampaignsList { get; } = Core(
        "core.campaigns.list", HttpMethod.Get, "campaigns", RetrySafety.Idempotent, CampaignsPage);

    /// <summary>Lists the campaigns for a customer known by SessionM user id.</summary>
    public static Operation CoreUserCampaignsList { get; } = Core(
        "core.user_campaigns.list", HttpMethod.Get, "users/{user_id}/campaigns", RetrySafety.Idempotent, CampaignsPage);

    /// <summary>Lists the campaigns for a customer known by external id.</summary>
    public static Operation CoreExternalUserCampaignsList { get; } = Core(
        "core.external_user_campaigns.list", HttpMethod.Get, "external/users/{external_id}/campaigns", RetrySafety.Idempotent, CampaignsPage);

    private static Operation[] CampaignOperations =>
    [
        CoreCampaignsList,
        CoreUserCampaignsList,
        CoreExternalUserCampaignsList,
    ];
}
