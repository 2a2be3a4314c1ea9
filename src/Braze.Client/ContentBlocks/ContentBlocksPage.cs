using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of content blocks.</summary>
public sealed class ContentBlocksPage : BrazeResponse
{
    private List<ContentBlockSummary>? _contentBlocks = [];

    /// <summary>The number Braze counted; the page does not say whether of the page or of all.</summary>
    [JsonPropertyName("count")]
    public long? Count { get; set; }

    /// <summary>The page's content blocks; empty, never null.</summary>
    [JsonPropertyName("content_blocks")]
    public List<ContentBlockSummary> ContentBlocks
    {
        get => _contentBlocks ??= [];
        set => _contentBlocks = Elements.WithoutNulls(value);
    }
}
