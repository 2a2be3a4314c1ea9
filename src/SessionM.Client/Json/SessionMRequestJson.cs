using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>Everything this client writes. Separate from what it reads, so that reading's tolerance does not slow writing down.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(TagsRequest))]
[JsonSerializable(typeof(UserOffersBody))]
[JsonSerializable(typeof(CustomerProfile))]
[JsonSerializable(typeof(CustomAttributesBody))]
[JsonSerializable(typeof(CustomerIdentifier))]
[JsonSerializable(typeof(CustomerPhone))]
[JsonSerializable(typeof(PosRequest<PosTransaction>))]
[JsonSerializable(typeof(PosRequest<PosLookupBody>))]
[JsonSerializable(typeof(PosRequest<PosOfferBody>))]
[JsonSerializable(typeof(PosRequest<PosUserOfferBody>))]
internal sealed partial class SessionMRequestJson : JsonSerializerContext;
