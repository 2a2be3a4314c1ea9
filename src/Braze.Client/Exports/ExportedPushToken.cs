using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A push token of the user.</summary>
public sealed class ExportedPushToken
{
    /// <summary>The app's name.</summary>
    [JsonPropertyName("app")]
    public string? App { get; set; }

    /// <summary>The platform.</summary>
    [JsonPropertyName("platform")]
    public string? Platform { get; set; }

    /// <summary>The token.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; set; }

    /// <summary>Braze's id of the device.</summary>
    [JsonPropertyName("device_id")]
    public string? DeviceId { get; set; }

    /// <summary>Whether the device shows notifications; says nothing about the user's subscription.</summary>
    [JsonPropertyName("notifications_enabled")]
    public bool? NotificationsEnabled { get; set; }

    /// <summary>Whether notifications are delivered quietly; <see langword="null"/> when not set, and on Android.</summary>
    [JsonPropertyName("provisionally_opted_in")]
    public bool? ProvisionallyOptedIn { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
