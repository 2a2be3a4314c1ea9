using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A content block was made or changed.</summary>
public sealed class ContentBlockChangeResponse : BrazeResponse
{
    /// <summary>The content block's API identifier.</summary>
    [JsonPropertyName("content_block_id")]
    public string? ContentBlockId { get; set; }

    /// <summary>The tag that puts it into a message.</summary>
    [JsonPropertyName("liquid_tag")]
    public string? LiquidTag { get; set; }

    /// <summary>When it was made; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }
}
