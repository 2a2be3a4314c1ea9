using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A canvas the user has entered in the last 90 days.</summary>
public sealed class ExportedCanvas
{
    /// <summary>The canvas's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The canvas's API identifier.</summary>
    [JsonPropertyName("api_canvas_id")]
    public string? ApiCanvasId { get; set; }

    /// <summary>When the user last received a message of it.</summary>
    [JsonPropertyName("last_received_message")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastReceivedMessage { get; set; }

    /// <summary>When the user last entered it.</summary>
    [JsonPropertyName("last_entered")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastEntered { get; set; }

    /// <summary>When the user last entered its control group.</summary>
    [JsonPropertyName("last_entered_control_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastEnteredControlAt { get; set; }

    /// <summary>When the user last left it.</summary>
    [JsonPropertyName("last_exited")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastExited { get; set; }

    /// <summary>The variant's name.</summary>
    [JsonPropertyName("variation_name")]
    public string? VariationName { get; set; }

    /// <summary>Whether the user is in the control group.</summary>
    [JsonPropertyName("in_control")]
    public bool? InControl { get; set; }

    /// <summary>The steps the user has been through.</summary>
    [JsonPropertyName("steps_received")]
    [JsonConverter(typeof(LenientListConverter<ExportedCanvasStep>))]
    public IReadOnlyList<ExportedCanvasStep> StepsReceived { get; set; } = [];

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
