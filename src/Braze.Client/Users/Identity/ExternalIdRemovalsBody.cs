using System.Text.Json.Serialization;

namespace Braze.Client;

internal sealed class ExternalIdRemovalsBody(IReadOnlyList<string> externalIds)
{
    [JsonPropertyName("external_ids")]
    public IReadOnlyList<string> ExternalIds { get; } = externalIds;
}
