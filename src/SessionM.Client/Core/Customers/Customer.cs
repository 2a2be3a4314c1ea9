using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A customer as SessionM answers. What SessionM has no value for is absent: every member may be null. Personal data: do not log.</summary>
/// <remarks>Tenants add members freely; they are in <see cref="AdditionalProperties"/>. Points and tiers come only where the tenant has them switched on for this API.</remarks>
public sealed class Customer
{
    /// <summary>SessionM's user id. The one to keep: <see cref="ExternalId"/> may change with the identifier touched last.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>An external id; with several, the one that was changed last (observed).</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>Every external id; only with <see cref="CustomerExpansions.Identifiers"/> or after a write.</summary>
    [JsonPropertyName("identifiers")]
    [JsonConverter(typeof(LenientListConverter<CustomerIdentifier>))]
    public IReadOnlyList<CustomerIdentifier> Identifiers { get; set; } = [];

    /// <summary>Proxy ids.</summary>
    [JsonPropertyName("proxy_ids")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string> ProxyIds { get; set; } = [];

    /// <summary>Whether the customer takes part in the loyalty programme.</summary>
    [JsonPropertyName("opted_in")]
    public bool? OptedIn { get; set; }

    /// <summary>Whether the account is activated.</summary>
    [JsonPropertyName("activated")]
    public bool? Activated { get; set; }

    /// <summary>Whether the account is suspended.</summary>
    [JsonPropertyName("suspended")]
    public bool? Suspended { get; set; }

    /// <summary>Whether it is a test account.</summary>
    [JsonPropertyName("test_account")]
    public bool? TestAccount { get; set; }

    /// <summary><c>good</c>, or another word for violations and suspensions; the set is open.</summary>
    [JsonPropertyName("account_status")]
    public string? AccountStatus { get; set; }

    /// <summary>The e-mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>The given name.</summary>
    [JsonPropertyName("first_name")]
    public string? FirstName { get; set; }

    /// <summary>The family name.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; set; }

    /// <summary>The gender, <c>m</c> or <c>f</c>.</summary>
    [JsonPropertyName("gender")]
    public string? Gender { get; set; }

    /// <summary>The date of birth.</summary>
    [JsonPropertyName("dob")]
    [JsonConverter(typeof(LenientDayConverter))]
    public DateOnly? DateOfBirth { get; set; }

    /// <summary>The locale.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    /// <summary>The first line of the address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; set; }

    /// <summary>The second line of the address.</summary>
    [JsonPropertyName("address2")]
    public string? Address2 { get; set; }

    /// <summary>The city.</summary>
    [JsonPropertyName("city")]
    public string? City { get; set; }

    /// <summary>The state.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }

    /// <summary>The postal code.</summary>
    [JsonPropertyName("zip")]
    public string? Zip { get; set; }

    /// <summary>The country.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; set; }

    /// <summary>The designated market area.</summary>
    [JsonPropertyName("dma")]
    public string? Dma { get; set; }

    /// <summary>The phone numbers.</summary>
    [JsonPropertyName("phone_numbers")]
    [JsonConverter(typeof(LenientListConverter<CustomerPhone>))]
    public IReadOnlyList<CustomerPhone> PhoneNumbers { get; set; } = [];

    /// <summary>Points to spend.</summary>
    [JsonPropertyName("available_points")]
    public decimal? AvailablePoints { get; set; }

    /// <summary>Points of tests.</summary>
    [JsonPropertyName("test_points")]
    public decimal? TestPoints { get; set; }

    /// <summary>Achievements not claimed yet.</summary>
    [JsonPropertyName("unclaimed_achievement_count")]
    public long? UnclaimedAchievementCount { get; set; }

    /// <summary>When the customer was created. SessionM names no zone; read as UTC (inferred).</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When the customer was last changed. SessionM names no zone; read as UTC (inferred).</summary>
    [JsonPropertyName("updated_at")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When the customer registered. SessionM names no zone; read as UTC (inferred).</summary>
    [JsonPropertyName("registered_at")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? RegisteredAt { get; set; }

    /// <summary>The picture; may be a path without a host.</summary>
    [JsonPropertyName("profile_photo_url")]
    public string? ProfilePhotoUrl { get; set; }

    /// <summary>The code by which this customer refers others.</summary>
    [JsonPropertyName("referrer_code")]
    public string? ReferrerCode { get; set; }

    /// <summary>A token for calls from the customer's own device; only where <see cref="CustomerProfile.AuthToken"/> asked for it. A secret: do not log.</summary>
    [JsonPropertyName("auth_token")]
    public string? AuthToken { get; set; }

    /// <summary>The tier.</summary>
    [JsonPropertyName("tier")]
    public string? Tier { get; set; }

    /// <summary>The system the tier belongs to.</summary>
    [JsonPropertyName("tier_system")]
    public string? TierSystem { get; set; }

    /// <summary>Points that count towards the tier.</summary>
    [JsonPropertyName("tier_points")]
    public decimal? TierPoints { get; set; }

    /// <summary>Points the next tier takes.</summary>
    [JsonPropertyName("next_tier_points")]
    public decimal? NextTierPoints { get; set; }

    /// <summary>The value at which the tier ends.</summary>
    [JsonPropertyName("tier_ends_value")]
    public decimal? TierEndsValue { get; set; }

    /// <summary>Points that keep the tier.</summary>
    [JsonPropertyName("maintenance_points")]
    public decimal? MaintenancePoints { get; set; }

    /// <summary>Points needed to keep the tier.</summary>
    [JsonPropertyName("maintenance_required_points")]
    public decimal? MaintenanceRequiredPoints { get; set; }

    /// <summary>When the tier was reached. Read as UTC (inferred).</summary>
    [JsonPropertyName("tier_entered_at")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? TierEnteredAt { get; set; }

    /// <summary>When the tier starts anew. Read as UTC (inferred).</summary>
    [JsonPropertyName("tier_resets_at")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? TierResetsAt { get; set; }

    /// <summary>Custom attributes as they came, <c>_version</c> among them; only with <see cref="CustomerExpansions.CustomAttributes"/> or after a write.</summary>
    [JsonPropertyName("user_profile")]
    [JsonConverter(typeof(LenientObjectConverter))]
    public IReadOnlyDictionary<string, JsonElement> CustomAttributes { get; set; } = LenientObjectConverter.Empty;

    /// <summary>Tiers and point balances; only with <see cref="CustomerExpansions.Incentives"/>.</summary>
    [JsonPropertyName("tier_details")]
    public TierDetails? TierDetails { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Nothing that identifies the customer or speaks for it.</summary>
    public override string ToString() => nameof(Customer);
}
