using System.Text.Json.Serialization;

namespace Integration.Http.Tests;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FakeRequest))]
[JsonSerializable(typeof(FakeResponse))]
internal sealed partial class FakeJson : JsonSerializerContext;
