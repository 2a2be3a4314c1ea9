using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A change of a content block. What is not set stays.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/templates/content_blocks_templates/post_update_content_block.</remarks>
public sealed record ContentBlockUpdateRequest
{
    /// <summary>Names the content block to change.</summary>
    /// <param name="contentBlockId">Its API identifier.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public ContentBlockUpdateRequest(string contentBlockId) => ContentBlockId = RequiredId.Check(contentBlockId, nameof(contentBlockId));

    /// <summary>The API identifier.</summary>
    [JsonPropertyName("content_block_id")]
    public string ContentBlockId { get; }

    /// <summary>A new name: letters, digits, hyphens and underscores; less than 100 characters. Only for drafts.</summary>
    /// <exception cref="ArgumentException">It is blank or too long, or has another character.</exception>
    [JsonPropertyName("name")]
    public string? Name
    {
        get;
        init => field = value is null ? null : ContentBlockRules.Name(value, nameof(Name));
    }

    /// <summary>A new description of less than 250 characters.</summary>
    /// <exception cref="ArgumentException">It is blank or too long.</exception>
    [JsonPropertyName("description")]
    public string? Description
    {
        get;
        init => field = value is null ? null : ContentBlockRules.Description(value, nameof(Description));
    }

    /// <summary>New HTML or text, with Liquid; less than 50 KB.</summary>
    /// <exception cref="ArgumentException">It is blank or too long.</exception>
    [JsonPropertyName("content")]
    public string? Content
    {
        get;
        init => field = value is null ? null : ContentBlockRules.Content(value, nameof(Content));
    }

    /// <summary>A new state. The page calls active the default also here, so set it when a draft is to stay one; an active one can never become a draft.</summary>
    [JsonPropertyName("state")]
    public ContentState? State { get; init; }

    /// <summary>New tags. They must exist already.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The type and the id; not the content.</summary>
    public override string ToString() => $"{nameof(ContentBlockUpdateRequest)} {ContentBlockId}";
}
