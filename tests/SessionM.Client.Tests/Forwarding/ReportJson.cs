using System.Text.Json.Serialization;

namespace SessionM.Client.Tests;

/// <summary>The report as a host may answer or store it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ForwardReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
