using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A content block.</summary>
public sealed class ContentBlockResponse : BrazeResponse
{
    /// <summary>The content block's API identifier.</summary>
    [JsonPropertyName("content_block_id")]
    public string? ContentBlockId { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The HTML or text.</summary>
    [JsonPropertyName("content")]
    public string? Content { get; set; }

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary><c>html</c> or <c>text</c>.</summary>
    [JsonPropertyName("content_type")]
    public string? ContentType { get; set; }

    /// <summary>Its tags; empty, never null.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>When it was made; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("last_edited")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastEdited { get; set; }

    /// <summary>How many messages use it.</summary>
    [JsonPropertyName("inclusion_count")]
    public long? InclusionCount { get; set; }

    /// <summary>The messages it is used in, when asked for: an array whose shape is not documented.</summary>
    [JsonPropertyName("inclusion_data")]
    public JsonElement? InclusionData { get; set; }
}
