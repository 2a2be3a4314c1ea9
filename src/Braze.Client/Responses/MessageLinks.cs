using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The links of one e-mail message with their aliases.</summary>
public sealed class MessageLinks : BrazeResponse
{
    private List<MessageLink>? _links = [];

    /// <summary>The channel; Braze documents <c>email</c>.</summary>
    [JsonPropertyName("channel")]
    public string? Channel { get; set; }

    /// <summary>The variation's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The links; empty, never null.</summary>
    [JsonPropertyName("link_data")]
    public List<MessageLink> Links
    {
        get => _links ??= [];
        set => _links = Elements.WithoutNulls(value);
    }
}
