using System.Text.Json.Serialization;

namespace MParticleForwarder;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class AnswerJson : JsonSerializerContext;
