using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of templates.</summary>
public sealed class EmailTemplatesPage : BrazeResponse
{
    private List<EmailTemplateSummary>? _templates = [];

    /// <summary>How many templates the page holds.</summary>
    [JsonPropertyName("count")]
    public long? Count { get; set; }

    /// <summary>The page's templates; empty, never null.</summary>
    [JsonPropertyName("templates")]
    public List<EmailTemplateSummary> Templates
    {
        get => _templates ??= [];
        set => _templates = Elements.WithoutNulls(value);
    }
}
