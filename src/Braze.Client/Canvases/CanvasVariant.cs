using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A variant of a canvas.</summary>
public sealed class CanvasVariant
{
    private List<string>? _firstStepIds = [];

    /// <summary>The API identifier.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The API identifiers of the first steps.</summary>
    [JsonPropertyName("first_step_ids")]
    public List<string> FirstStepIds
    {
        get => _firstStepIds ??= [];
        set => _firstStepIds = Elements.WithoutNulls(value);
    }

    /// <summary>The API identifier of the only first step; Braze advises against it since November 2017.</summary>
    [JsonPropertyName("first_step_id")]
    public string? FirstStepId { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
