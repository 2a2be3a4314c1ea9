namespace SessionM.Client;

/// <summary>Parts of a campaign that can be asked for. The set is open; these are the ones seen.</summary>
public static class CampaignSections
{
    /// <summary>What a customer has to do.</summary>
    public const string Behaviors = "behaviors";

    /// <summary>How far the customer is.</summary>
    public const string Progress = "progress";

    /// <summary>What can be earned.</summary>
    public const string Offers = "offers";

    /// <summary>What was redeemed.</summary>
    public const string Redemptions = "redemptions";
}
