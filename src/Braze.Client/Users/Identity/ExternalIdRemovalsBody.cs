using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

internal sealed class ExternalIdRemovalsBody(IReadOnlyList<string> externalIds) : IIdentifiesPeople
{
    [JsonPropertyName("external_ids")]
    public IReadOnlyList<string> ExternalIds { get; } = externalIds;

    IEnumerable<string> IIdentifiesPeople.Identifiers => ExternalIds;
}
