using System.Text.Json.Serialization;

namespace SessionM.Client;

internal sealed record CustomAttributesBody(
    [property: JsonPropertyName("user_profile")] IReadOnlyDictionary<string, CustomAttributeValue> UserProfile);
