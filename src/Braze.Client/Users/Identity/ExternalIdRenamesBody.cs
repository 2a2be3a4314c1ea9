using System.Text.Json.Serialization;

namespace Braze.Client;

internal sealed class ExternalIdRenamesBody(IReadOnlyList<ExternalIdRename> externalIdRenames)
{
    [JsonPropertyName("external_id_renames")]
    public IReadOnlyList<ExternalIdRename> ExternalIdRenames { get; } = externalIdRenames;
}
