using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One campaign with its messages.</summary>
public sealed class CampaignDetails : BrazeResponse
{
    private List<string>? _channels = [];
    private List<string>? _tags = [];
    private List<string>? _teams = [];
    private Dictionary<string, MessageVariation>? _messages = [];
    private List<ConversionBehavior>? _conversionBehaviors = [];

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed.</summary>
    [JsonPropertyName("updated_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UpdatedAt { get; set; }

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

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>What starts it, in Braze's words.</summary>
    [JsonPropertyName("schedule_type")]
    public string? ScheduleType { get; set; }

    /// <summary>The channels it sends by.</summary>
    [JsonPropertyName("channels")]
    public List<string> Channels
    {
        get => _channels ??= [];
        set => _channels = Elements.WithoutNulls(value);
    }

    /// <summary>When it was first sent, to the hour.</summary>
    [JsonPropertyName("first_sent")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? FirstSent { get; set; }

    /// <summary>When it was last sent, to the hour.</summary>
    [JsonPropertyName("last_sent")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastSent { get; set; }

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

    /// <summary>The messages, by the id of their variation.</summary>
    [JsonPropertyName("messages")]
    public Dictionary<string, MessageVariation> Messages
    {
        get => _messages ??= [];
        set => _messages = Elements.WithoutNulls(value);
    }

    /// <summary>The conversion events, the first one first.</summary>
    [JsonPropertyName("conversion_behaviors")]
    public List<ConversionBehavior> ConversionBehaviors
    {
        get => _conversionBehaviors ??= [];
        set => _conversionBehaviors = Elements.WithoutNulls(value);
    }
}
