using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A new content block.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/templates/content_blocks_templates/post_create_email_content_block.</remarks>
public sealed record ContentBlockCreateRequest
{
    /// <summary>Names a content block and gives its content.</summary>
    /// <param name="name">Letters, digits, hyphens and underscores; less than 100 characters.</param>
    /// <param name="content">HTML or text, with Liquid; less than 50 KB.</param>
    /// <exception cref="ArgumentException">One of the two is blank or too long, or the name has another character.</exception>
    public ContentBlockCreateRequest(string name, string content)
    {
        Name = ContentBlockRules.Name(name, nameof(name));
        Content = ContentBlockRules.Content(content, nameof(content));
    }

    /// <summary>The name; part of the Liquid tag.</summary>
    [JsonPropertyName("name")]
    public string Name { get; }

    /// <summary>HTML or text, with Liquid.</summary>
    [JsonPropertyName("content")]
    public string Content { get; }

    /// <summary>A description of less than 250 characters.</summary>
    /// <exception cref="ArgumentException">It is blank or too long.</exception>
    [JsonPropertyName("description")]
    public string? Description
    {
        get;
        init => field = value is null ? null : ContentBlockRules.Description(value, nameof(Description));
    }

    /// <summary>Whether it is in use; active when left out. An active one can never become a draft.</summary>
    [JsonPropertyName("state")]
    public ContentState? State { get; init; }

    /// <summary>Tags. They must exist already.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The type and the name; not the content.</summary>
    public override string ToString() => $"{nameof(ContentBlockCreateRequest)} {Name}";
}
