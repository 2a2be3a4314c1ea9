using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A user's state in one subscription group.</summary>
public sealed class UserSubscriptionGroup
{
    /// <summary>The group's id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The group's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The group's channel, for example <c>email</c> or <c>sms</c>.</summary>
    [JsonPropertyName("channel")]
    public string? Channel { get; set; }

    /// <summary>The user's saved state.</summary>
    [JsonPropertyName("status")]
    public SubscriptionStatus? Status { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
