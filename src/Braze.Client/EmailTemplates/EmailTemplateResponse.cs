using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A template.</summary>
public sealed class EmailTemplateResponse : BrazeResponse
{
    /// <summary>The template's API identifier.</summary>
    [JsonPropertyName("email_template_id")]
    public string? EmailTemplateId { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("template_name")]
    public string? TemplateName { get; set; }

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>The subject line.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; set; }

    /// <summary>The text some mail programs show beside the subject.</summary>
    [JsonPropertyName("preheader")]
    public string? Preheader { get; set; }

    /// <summary>The body, with HTML.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>The body as plain text.</summary>
    [JsonPropertyName("plaintext_body")]
    public string? PlaintextBody { get; set; }

    /// <summary>Whether styles are written into the tags.</summary>
    [JsonPropertyName("should_inline_css")]
    public bool? ShouldInlineCss { get; set; }

    /// <summary>Its tags; the page calls them a text, and the list of templates an array; empty, never null.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>When it was made; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("updated_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UpdatedAt { get; set; }
}
