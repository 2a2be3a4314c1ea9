using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

internal sealed class ExternalIdRenamesBody(IReadOnlyList<ExternalIdRename> externalIdRenames) : IIdentifiesPeople
{
    [JsonPropertyName("external_id_renames")]
    public IReadOnlyList<ExternalIdRename> ExternalIdRenames { get; } = externalIdRenames;

    IEnumerable<string> IIdentifiesPeople.Identifiers => ExternalIdRenames.SelectMany(rename => new[] { rename.CurrentExternalId, rename.NewExternalId });
}
