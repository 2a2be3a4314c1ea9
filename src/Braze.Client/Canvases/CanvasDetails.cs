using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One canvas with its variants and steps.</summary>
public sealed class CanvasDetails : BrazeResponse
{
    private List<string>? _channels = [];
    private List<CanvasVariant>? _variants = [];
    private List<string>? _tags = [];
    private List<string>? _teams = [];
    private List<CanvasStep>? _steps = [];

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

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Whether it is archived.</summary>
    [JsonPropertyName("archived")]
    public bool? Archived { get; set; }

    /// <summary>Whether it is a draft.</summary>
    [JsonPropertyName("draft")]
    public bool? Draft { get; set; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; set; }

    /// <summary>Whether there are changes that are not live yet.</summary>
    [JsonPropertyName("has_post_launch_draft")]
    public bool? HasPostLaunchDraft { get; set; }

    /// <summary>What starts it, in Braze's words.</summary>
    [JsonPropertyName("schedule_type")]
    public string? ScheduleType { get; set; }

    /// <summary>When the first user entered.</summary>
    [JsonPropertyName("first_entry")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? FirstEntry { get; set; }

    /// <summary>When the last user entered.</summary>
    [JsonPropertyName("last_entry")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastEntry { get; set; }

    /// <summary>The channels its steps send by.</summary>
    [JsonPropertyName("channels")]
    public List<string> Channels
    {
        get => _channels ??= [];
        set => _channels = Elements.WithoutNulls(value);
    }

    /// <summary>The variants.</summary>
    [JsonPropertyName("variants")]
    public List<CanvasVariant> Variants
    {
        get => _variants ??= [];
        set => _variants = Elements.WithoutNulls(value);
    }

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

    /// <summary>The steps of all variants.</summary>
    [JsonPropertyName("steps")]
    public List<CanvasStep> Steps
    {
        get => _steps ??= [];
        set => _steps = Elements.WithoutNulls(value);
    }
}
