using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A custom event the workspace knows; what users did is a <see cref="CustomEvent"/>.</summary>
public sealed class CustomEventDefinition
{
    private List<string>? _tagNames = [];

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>What somebody wrote about it in the dashboard.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Whether analytics reports include it.</summary>
    [JsonPropertyName("included_in_analytics_report")]
    public bool? IncludedInAnalyticsReport { get; set; }

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
