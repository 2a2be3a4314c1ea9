using System.Text.Json.Serialization;

namespace Quickstart;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WalletFile))]
internal sealed partial class SampleJson : JsonSerializerContext;
