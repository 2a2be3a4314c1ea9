using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A relationship of an object to a user, with what is to be written into it; with nothing when it is to end.</summary>
internal sealed class UserRelationshipBody(UserRelationshipKey key, PropertyObject? attributes) : IIdentifiesPeople
{
    [JsonPropertyName("braze_id")]
    public string BrazeId => key.BrazeId;

    [JsonPropertyName("rel_kind")]
    public string RelKind => key.RelKind;

    [JsonPropertyName("attributes")]
    [JsonConverter(typeof(PropertyObjectConverter))]
    public PropertyObject? Attributes => attributes;

    IEnumerable<string> IIdentifiesPeople.Identifiers => [key.BrazeId];
}
