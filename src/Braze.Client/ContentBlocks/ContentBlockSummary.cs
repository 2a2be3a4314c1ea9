using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A content block without its content.</summary>
public sealed class ContentBlockSummary
{
    /// <summary>The content block's API identifier.</summary>
    [JsonPropertyName("content_block_id")]
    public string? ContentBlockId { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary><c>html</c> or <c>text</c>.</summary>
    [JsonPropertyName("content_type")]
    public string? ContentType { get; set; }

    /// <summary>The tag that puts it into a message.</summary>
    [JsonPropertyName("liquid_tag")]
    public string? LiquidTag { get; set; }

    /// <summary>How many messages use it.</summary>
    [JsonPropertyName("inclusion_count")]
    public long? InclusionCount { get; set; }

    /// <summary>When it was made; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("last_edited")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastEdited { get; set; }

    /// <summary>Its tags; empty, never null.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
