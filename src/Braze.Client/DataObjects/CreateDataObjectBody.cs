using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A new object. Its type is part of the address and its id is not, which is so here alone.</summary>
internal sealed class CreateDataObjectBody(string externalId, DataObjectValues values) : IIdentifiesPeople
{
    [JsonPropertyName("external_id")]
    public string ExternalId => externalId;

    [JsonPropertyName("attributes")]
    [JsonConverter(typeof(PropertyObjectConverter))]
    public PropertyObject Attributes => values.Attributes;

    [JsonPropertyName("display_name")]
    public string? DisplayName => values.DisplayName;

    IEnumerable<string> IIdentifiesPeople.Identifiers => [externalId];
}
