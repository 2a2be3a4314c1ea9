using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A way from one step of a canvas to the next.</summary>
public sealed class CanvasPath
{
    /// <summary><c>Yes</c> or <c>No</c> after a decision split, the group's or path's name after an audience, action or experiment path.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The API identifier of the next step.</summary>
    [JsonPropertyName("next_step_id")]
    public string? NextStepId { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
