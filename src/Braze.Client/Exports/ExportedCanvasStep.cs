using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A step of a canvas.</summary>
public sealed class ExportedCanvasStep
{
    /// <summary>The step's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The step's API identifier.</summary>
    [JsonPropertyName("api_canvas_step_id")]
    public string? ApiCanvasStepId { get; set; }

    /// <summary>When the user last received it.</summary>
    [JsonPropertyName("last_received")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastReceived { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
