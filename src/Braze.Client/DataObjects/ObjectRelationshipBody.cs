using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A relationship of two objects, with what is to be written into it; with nothing when it is to end.</summary>
internal sealed class ObjectRelationshipBody(ObjectRelationshipKey key, PropertyObject? attributes) : IIdentifiesPeople
{
    [JsonPropertyName("rel_kind")]
    public string RelKind => key.RelKind;

    [JsonPropertyName("related_type_name")]
    public string RelatedTypeName => key.Related.TypeName;

    [JsonPropertyName("related_external_id")]
    public string RelatedExternalId => key.Related.ExternalId;

    [JsonPropertyName("anchor")]
    public string Anchor { get; } = EnumNames.Of(key.Anchor);

    [JsonPropertyName("attributes")]
    [JsonConverter(typeof(PropertyObjectConverter))]
    public PropertyObject? Attributes => attributes;

    IEnumerable<string> IIdentifiesPeople.Identifiers => [key.Related.ExternalId];
}
