using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One segment.</summary>
public sealed class SegmentDetails : BrazeResponse
{
    private List<string>? _tags = [];
    private List<string>? _teams = [];

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed.</summary>
    [JsonPropertyName("updated_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its filters in words.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>What its author wrote about it.</summary>
    [JsonPropertyName("text_description")]
    public string? TextDescription { get; set; }

    /// <summary>The names of its tags.</summary>
    [JsonPropertyName("tags")]
    public List<string> Tags
    {
        get => _tags ??= [];
        set => _tags = Elements.WithoutNulls(value);
    }

    /// <summary>The names of its teams.</summary>
    [JsonPropertyName("teams")]
    public List<string> Teams
    {
        get => _teams ??= [];
        set => _teams = Elements.WithoutNulls(value);
    }
}
