using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A custom attribute the workspace knows.</summary>
public sealed class CustomAttributeDefinition
{
    private List<string>? _tagNames = [];

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The type Braze keeps it with, in Braze's words, for example <c>Number</c>.</summary>
    [JsonPropertyName("data_type")]
    public string? DataType { get; set; }

    /// <summary>How many elements an array holds at most; <see langword="null"/> for other types.</summary>
    [JsonPropertyName("array_length")]
    public long? ArrayLength { get; set; }

    /// <summary>What somebody wrote about it in the dashboard.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Whether Braze still records it, for example <c>Active</c>.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    /// <summary>The names of its tags.</summary>
    [JsonPropertyName("tag_names")]
    public List<string> TagNames
    {
        get => _tagNames ??= [];
        set => _tagNames = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
