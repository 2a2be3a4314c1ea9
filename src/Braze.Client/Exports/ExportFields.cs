namespace Braze.Client;

/// <summary>The names of the profile fields that can be exported. Braze may add names: any text can be asked for.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_identifier.</remarks>
public static class ExportFields
{
    /// <summary><see cref="ExportedUser.Apps"/>.</summary>
    public const string Apps = "apps";

    /// <summary><see cref="ExportedUser.AttributedAd"/>.</summary>
    public const string AttributedAd = "attributed_ad";

    /// <summary><see cref="ExportedUser.AttributedAdgroup"/>.</summary>
    public const string AttributedAdgroup = "attributed_adgroup";

    /// <summary><see cref="ExportedUser.AttributedCampaign"/>.</summary>
    public const string AttributedCampaign = "attributed_campaign";

    /// <summary><see cref="ExportedUser.AttributedSource"/>.</summary>
    public const string AttributedSource = "attributed_source";

    /// <summary><see cref="ExportedUser.BrazeId"/>.</summary>
    public const string BrazeId = "braze_id";

    /// <summary><see cref="ExportedUser.CampaignsReceived"/>. Asking for it rules out the higher rate limit.</summary>
    public const string CampaignsReceived = "campaigns_received";

    /// <summary><see cref="ExportedUser.CanvasesReceived"/>. Asking for it rules out the higher rate limit.</summary>
    public const string CanvasesReceived = "canvases_received";

    /// <summary><see cref="ExportedUser.CardsClicked"/>. On the page only in the output.</summary>
    public const string CardsClicked = "cards_clicked";

    /// <summary><see cref="ExportedUser.Country"/>.</summary>
    public const string Country = "country";

    /// <summary><see cref="ExportedUser.CreatedAt"/>.</summary>
    public const string CreatedAt = "created_at";

    /// <summary><see cref="ExportedUser.CreatedFrom"/>. Only in segment exports.</summary>
    public const string CreatedFrom = "created_from";

    /// <summary><see cref="ExportedUser.CustomAttributes"/>. All of them.</summary>
    public const string CustomAttributes = "custom_attributes";

    /// <summary><see cref="ExportedUser.CustomEvents"/>.</summary>
    public const string CustomEvents = "custom_events";

    /// <summary><see cref="ExportedUser.Devices"/>.</summary>
    public const string Devices = "devices";

    /// <summary><see cref="ExportedUser.DateOfBirth"/>.</summary>
    public const string DateOfBirth = "dob";

    /// <summary><see cref="ExportedUser.Email"/>.</summary>
    public const string Email = "email";

    /// <summary><see cref="ExportedUser.EmailSubscribe"/>.</summary>
    public const string EmailSubscribe = "email_subscribe";

    /// <summary><see cref="ExportedUser.ExternalId"/>.</summary>
    public const string ExternalId = "external_id";

    /// <summary><see cref="ExportedUser.FirstName"/>.</summary>
    public const string FirstName = "first_name";

    /// <summary><see cref="ExportedUser.Gender"/>.</summary>
    public const string Gender = "gender";

    /// <summary><see cref="ExportedUser.HomeCity"/>.</summary>
    public const string HomeCity = "home_city";

    /// <summary><see cref="ExportedUser.Language"/>.</summary>
    public const string Language = "language";

    /// <summary><see cref="ExportedUser.LastCoordinates"/>.</summary>
    public const string LastCoordinates = "last_coordinates";

    /// <summary><see cref="ExportedUser.LastName"/>.</summary>
    public const string LastName = "last_name";

    /// <summary><see cref="ExportedUser.Phone"/>.</summary>
    public const string Phone = "phone";

    /// <summary><see cref="ExportedUser.Purchases"/>.</summary>
    public const string Purchases = "purchases";

    /// <summary><see cref="ExportedUser.PushSubscribe"/>.</summary>
    public const string PushSubscribe = "push_subscribe";

    /// <summary><see cref="ExportedUser.PushTokens"/>.</summary>
    public const string PushTokens = "push_tokens";

    /// <summary><see cref="ExportedUser.RandomBucket"/>.</summary>
    public const string RandomBucket = "random_bucket";

    /// <summary><see cref="ExportedUser.TimeZone"/>.</summary>
    public const string TimeZone = "time_zone";

    /// <summary><see cref="ExportedUser.TotalRevenue"/>.</summary>
    public const string TotalRevenue = "total_revenue";

    /// <summary><see cref="ExportedUser.UninstalledAt"/>.</summary>
    public const string UninstalledAt = "uninstalled_at";

    /// <summary><see cref="ExportedUser.UserAliases"/>.</summary>
    public const string UserAliases = "user_aliases";
}
