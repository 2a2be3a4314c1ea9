using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>Everything this client reads: names in any case, numbers also as strings.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CustomerTags))]
[JsonSerializable(typeof(UserOffersResponse))]
internal sealed partial class SessionMResponseJson : JsonSerializerContext;
