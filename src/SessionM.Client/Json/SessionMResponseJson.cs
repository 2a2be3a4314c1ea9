using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Everything this client reads: names in any case, numbers also as strings and strings also as numbers; a scalar that cannot be read is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(LenientStringConverter), typeof(LenientInt64Converter), typeof(LenientDecimalConverter), typeof(LenientBooleanConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CustomerTags))]
[JsonSerializable(typeof(ConnectResponse<UserOffersPage>))]
[JsonSerializable(typeof(CustomerResponse))]
[JsonSerializable(typeof(CustomersResponse))]
[JsonSerializable(typeof(CustomerIdentifier))]
[JsonSerializable(typeof(CustomerPhone))]
[JsonSerializable(typeof(TierLevel))]
[JsonSerializable(typeof(PointBalance))]
[JsonSerializable(typeof(PosResponse))]
[JsonSerializable(typeof(PosLookupResponse))]
[JsonSerializable(typeof(PosDiscountResponse))]
internal sealed partial class SessionMResponseJson : JsonSerializerContext;
