using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A step of a canvas.</summary>
public sealed class CanvasStep
{
    private List<string>? _nextStepIds = [];
    private List<CanvasPath>? _nextPaths = [];
    private List<string>? _channels = [];
    private Dictionary<string, MessageVariation>? _messages = [];

    /// <summary>The API identifier.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The kind of component, in Braze's words.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>The API identifiers of the next full or message steps.</summary>
    [JsonPropertyName("next_step_ids")]
    public List<string> NextStepIds
    {
        get => _nextStepIds ??= [];
        set => _nextStepIds = Elements.WithoutNulls(value);
    }

    /// <summary>The ways on from here.</summary>
    [JsonPropertyName("next_paths")]
    public List<CanvasPath> NextPaths
    {
        get => _nextPaths ??= [];
        set => _nextPaths = Elements.WithoutNulls(value);
    }

    /// <summary>The channels it sends by.</summary>
    [JsonPropertyName("channels")]
    public List<string> Channels
    {
        get => _channels ??= [];
        set => _channels = Elements.WithoutNulls(value);
    }

    /// <summary>The messages, by the id of their variation.</summary>
    [JsonPropertyName("messages")]
    public Dictionary<string, MessageVariation> Messages
    {
        get => _messages ??= [];
        set => _messages = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
