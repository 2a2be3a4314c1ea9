namespace SessionM.Client;

/// <summary>Kinds of a campaign's messages that can be asked for. The set is open; these are the ones seen.</summary>
public static class CampaignCreatives
{
    /// <summary>Tiles of the activity feed.</summary>
    public const string Tiles = "tiles";

    /// <summary>Promotions.</summary>
    public const string Promotion = "promotion";
}
