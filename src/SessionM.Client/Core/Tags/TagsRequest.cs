using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>The body of a tags call. Without <see cref="Ttl"/> the tags count; the key must then be absent, not null or 0.</summary>
internal sealed record TagsRequest(
    [property: JsonPropertyName("tags")] IReadOnlyCollection<string> Tags,
    [property: JsonPropertyName("ttl")] int? Ttl);
