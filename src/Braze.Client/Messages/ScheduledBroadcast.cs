using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A campaign or canvas of the dashboard that will be sent.</summary>
public sealed class ScheduledBroadcast
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its API identifier.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary><c>Campaign</c> or <c>Canvas</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>Its tags; empty when there are none.</summary>
    [JsonPropertyName("tags")]
    public List<string> Tags { get => field ??= []; set => field = Elements.WithoutNulls(value)!; } = [];

    /// <summary>When it is sent next, in ISO 8601. It has no zone when each user's own time decides, so it is a text.</summary>
    [JsonPropertyName("next_send_time")]
    public string? NextSendTime { get; set; }

    /// <summary><c>local_time_zones</c>, <c>intelligent_delivery</c>, or the name of the company's time zone.</summary>
    [JsonPropertyName("schedule_type")]
    public string? ScheduleType { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
