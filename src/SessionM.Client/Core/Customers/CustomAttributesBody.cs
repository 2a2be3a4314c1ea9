using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

internal sealed record CustomAttributesBody(
    [property: JsonPropertyName("user_profile")] IReadOnlyDictionary<string, CustomAttributeValue> UserProfile) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => UserProfile.Values.Select(value => value.Text).OfType<string>();
}
