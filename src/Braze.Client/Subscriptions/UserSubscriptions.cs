using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A user and the subscription groups they have a history with.</summary>
public sealed class UserSubscriptions
{
    private List<UserSubscriptionGroup>? _subscriptionGroups = [];

    /// <summary>The user's e-mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>The user's phone number.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    /// <summary>The host's id of the user.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>The groups; empty, never null. A group the user never had a state in is missing.</summary>
    [JsonPropertyName("subscription_groups")]
    public List<UserSubscriptionGroup> SubscriptionGroups
    {
        get => _subscriptionGroups ??= [];
        set => _subscriptionGroups = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
