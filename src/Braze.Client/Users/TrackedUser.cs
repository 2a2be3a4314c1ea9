using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A user after <c>users/track/sync</c>: the identifier of the request, and what the request's own members are now.</summary>
public sealed class TrackedUser
{
    private Dictionary<string, JsonElement>? _customAttributes;

    /// <summary>The external id, when the request named the user by it.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>The Braze id, when the request named the user by it.</summary>
    [JsonPropertyName("braze_id")]
    public string? BrazeId { get; set; }

    /// <summary>The alias, when the request named the user by it.</summary>
    [JsonPropertyName("user_alias")]
    public UserAlias? UserAlias { get; set; }

    /// <summary>The e-mail address, when the request named the user by it.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>The phone number, when the request named the user by it.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    /// <summary>The values of the request's custom attributes now. A value that Braze did not take, for its length for example, is the old one.</summary>
    [JsonPropertyName("custom_attributes")]
    public Dictionary<string, JsonElement> CustomAttributes
    {
        get => _customAttributes ??= [];
        set => _customAttributes = value;
    }

    /// <summary>The request's event, with what came before it.</summary>
    [JsonPropertyName("custom_events")]
    [JsonConverter(typeof(LenientListConverter<UserEventSummary>))]
    public IReadOnlyList<UserEventSummary> CustomEvents { get; set; } = [];

    /// <summary>The request's purchase, with what came before it.</summary>
    [JsonPropertyName("purchase_events")]
    [JsonConverter(typeof(LenientListConverter<UserPurchaseSummary>))]
    public IReadOnlyList<UserPurchaseSummary> PurchaseEvents { get; set; } = [];

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
