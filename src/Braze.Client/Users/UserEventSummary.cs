using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>How often a user did something, or bought a product.</summary>
public sealed class UserEventSummary
{
    /// <summary>The event's name; in exports of purchases the product's id.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The first time, counted from the beginning; <see langword="null"/> also when the date cannot be read.</summary>
    [JsonPropertyName("first")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? First { get; set; }

    /// <summary>The last time; <see langword="null"/> also when the date cannot be read.</summary>
    [JsonPropertyName("last")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? Last { get; set; }

    /// <summary>How many times, counted from the beginning.</summary>
    [JsonPropertyName("count")]
    public long? Count { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
