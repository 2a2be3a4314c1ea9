using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An app the user has used.</summary>
public sealed class ExportedApp
{
    /// <summary>The app's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The platform, for example <c>Android</c>.</summary>
    [JsonPropertyName("platform")]
    public string? Platform { get; set; }

    /// <summary>The app's version, also when it comes as a number.</summary>
    [JsonPropertyName("version")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Version { get; set; }

    /// <summary>How many sessions.</summary>
    [JsonPropertyName("sessions")]
    public long? Sessions { get; set; }

    /// <summary>The first session.</summary>
    [JsonPropertyName("first_used")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? FirstUsed { get; set; }

    /// <summary>The last session.</summary>
    [JsonPropertyName("last_used")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
