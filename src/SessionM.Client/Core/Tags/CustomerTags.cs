using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A customer's tags, as SessionM answered.</summary>
/// <remarks>
/// No public page shows the answer's JSON. A <c>tags</c> member keyed by tag name is known from SessionM's own SDK; other shapes are tolerated,
/// and one that cannot be mapped leaves <see cref="Tags"/> empty rather than turning a successful call into a failure: look at <see cref="RawTags"/> then.
/// </remarks>
public sealed class CustomerTags : SessionMResponse
{
    private IReadOnlyList<CustomerTag>? _tags;

    /// <summary>The <c>tags</c> member as sent.</summary>
    [JsonPropertyName("tags")]
    public JsonElement? RawTags { get; set; }

    /// <summary>The tags that could be read; empty when the answer named none.</summary>
    [JsonIgnore]
    public IReadOnlyList<CustomerTag> Tags
    {
        get => _tags ??= CustomerTag.ReadAll(RawTags);
        set => _tags = value;
    }

    /// <summary>The count of a counter tag; <see langword="null"/> when the answer does not name the tag or it is an expiring one.</summary>
    /// <param name="tag">The tag's name, compared exactly.</param>
    public long? CountOf(string tag) => Tags.FirstOrDefault(t => t.Name == tag)?.Count;
}
