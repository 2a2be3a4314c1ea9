using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A user profile as exports return it. Braze leaves out what is empty; what was not asked for is not there either.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_identifier.</remarks>
public sealed class ExportedUser
{
    private Dictionary<string, JsonElement>? _customAttributes;
    private List<decimal?>? _lastCoordinates;

    /// <summary>The current external id, also when the user was asked for by a deprecated one.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>The id Braze assigned.</summary>
    [JsonPropertyName("braze_id")]
    public string? BrazeId { get; set; }

    /// <summary>The user's aliases.</summary>
    [JsonPropertyName("user_aliases")]
    [JsonConverter(typeof(LenientListConverter<UserAlias>))]
    public IReadOnlyList<UserAlias> UserAliases { get; set; } = [];

    /// <summary>When the profile was made; <see langword="null"/> also when the date cannot be read.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>How the profile was made, for example by an SDK; only in segment exports.</summary>
    [JsonPropertyName("created_from")]
    public string? CreatedFrom { get; set; }

    /// <summary>First name.</summary>
    [JsonPropertyName("first_name")]
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; set; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>Phone number: in E.164 form by id, as it was imported in segment exports.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    /// <summary>Date of birth; <see langword="null"/> also when it cannot be read.</summary>
    [JsonPropertyName("dob")]
    [JsonConverter(typeof(LenientDayConverter))]
    public DateOnly? DateOfBirth { get; set; }

    /// <summary><c>M</c>, <c>F</c>, <c>O</c> (other), <c>N</c> (not applicable), <c>P</c> (prefers not to say); <see langword="null"/> when unknown.</summary>
    [JsonPropertyName("gender")]
    public string? Gender { get; set; }

    /// <summary>Home city.</summary>
    [JsonPropertyName("home_city")]
    public string? HomeCity { get; set; }

    /// <summary>Country as two ISO 3166-1 letters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; set; }

    /// <summary>Language as two ISO 639-1 letters.</summary>
    [JsonPropertyName("language")]
    public string? Language { get; set; }

    /// <summary>Time zone: an IANA name, or one such as <c>Eastern Time (US &amp; Canada)</c>.</summary>
    [JsonPropertyName("time_zone")]
    public string? TimeZone { get; set; }

    /// <summary>
    /// The last known position, two numbers. Braze documents longitude, then latitude, and shows an example the other way round: look at your own
    /// data before relying on either.
    /// </summary>
    [JsonPropertyName("last_coordinates")]
    public List<decimal?> LastCoordinates
    {
        get => _lastCoordinates ??= [];
        set => _lastCoordinates = value?.FindAll(number => number is not null);
    }

    /// <summary>Push subscription: <c>opted_in</c>, <c>subscribed</c> or <c>unsubscribed</c>.</summary>
    [JsonPropertyName("push_subscribe")]
    public string? PushSubscribe { get; set; }

    /// <summary>When the user opted in to push; on the page only in the example.</summary>
    [JsonPropertyName("push_opted_in_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? PushOptedInAt { get; set; }

    /// <summary>E-mail subscription: <c>opted_in</c>, <c>subscribed</c> or <c>unsubscribed</c>.</summary>
    [JsonPropertyName("email_subscribe")]
    public string? EmailSubscribe { get; set; }

    /// <summary>The ad campaign that brought the user.</summary>
    [JsonPropertyName("attributed_campaign")]
    public string? AttributedCampaign { get; set; }

    /// <summary>The platform the ad was on.</summary>
    [JsonPropertyName("attributed_source")]
    public string? AttributedSource { get; set; }

    /// <summary>The group within the ad campaign.</summary>
    [JsonPropertyName("attributed_adgroup")]
    public string? AttributedAdgroup { get; set; }

    /// <summary>The ad within the group.</summary>
    [JsonPropertyName("attributed_ad")]
    public string? AttributedAd { get; set; }

    /// <summary>Revenue attributed to the user.</summary>
    [JsonPropertyName("total_revenue")]
    public decimal? TotalRevenue { get; set; }

    /// <summary>The user's random bucket number, for even samples.</summary>
    [JsonPropertyName("random_bucket")]
    public long? RandomBucket { get; set; }

    /// <summary>When the user uninstalled the app; absent when not.</summary>
    [JsonPropertyName("uninstalled_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UninstalledAt { get; set; }

    /// <summary>Custom attributes as they came.</summary>
    [JsonPropertyName("custom_attributes")]
    public Dictionary<string, JsonElement> CustomAttributes
    {
        get => _customAttributes ??= [];
        set => _customAttributes = value;
    }

    /// <summary>Events of the last 90 days; first time and count cover all time.</summary>
    [JsonPropertyName("custom_events")]
    [JsonConverter(typeof(LenientListConverter<UserEventSummary>))]
    public IReadOnlyList<UserEventSummary> CustomEvents { get; set; } = [];

    /// <summary>Products bought in the last 90 days; first time and count cover all time.</summary>
    [JsonPropertyName("purchases")]
    [JsonConverter(typeof(LenientListConverter<UserEventSummary>))]
    public IReadOnlyList<UserEventSummary> Purchases { get; set; } = [];

    /// <summary>Apps the user has used.</summary>
    [JsonPropertyName("apps")]
    [JsonConverter(typeof(LenientListConverter<ExportedApp>))]
    public IReadOnlyList<ExportedApp> Apps { get; set; } = [];

    /// <summary>The user's devices.</summary>
    [JsonPropertyName("devices")]
    [JsonConverter(typeof(LenientListConverter<ExportedDevice>))]
    public IReadOnlyList<ExportedDevice> Devices { get; set; } = [];

    /// <summary>The user's push tokens.</summary>
    [JsonPropertyName("push_tokens")]
    [JsonConverter(typeof(LenientListConverter<ExportedPushToken>))]
    public IReadOnlyList<ExportedPushToken> PushTokens { get; set; } = [];

    /// <summary>Campaigns received in the last 90 days.</summary>
    [JsonPropertyName("campaigns_received")]
    [JsonConverter(typeof(LenientListConverter<ExportedCampaign>))]
    public IReadOnlyList<ExportedCampaign> CampaignsReceived { get; set; } = [];

    /// <summary>Canvases entered in the last 90 days.</summary>
    [JsonPropertyName("canvases_received")]
    [JsonConverter(typeof(LenientListConverter<ExportedCanvas>))]
    public IReadOnlyList<ExportedCanvas> CanvasesReceived { get; set; } = [];

    /// <summary>Cards the user has clicked.</summary>
    [JsonPropertyName("cards_clicked")]
    [JsonConverter(typeof(LenientListConverter<ExportedCard>))]
    public IReadOnlyList<ExportedCard> CardsClicked { get; set; } = [];

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
