using System.Text.Json.Serialization;

namespace Braze.Client.AspNetCore;

/// <summary>How bodies are read: any letter case, values of any kind as text, what is blank as absent, unknown members kept.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(LiquidTextConverter)])]
[JsonSerializable(typeof(BrazeUserProfile))]
[JsonSerializable(typeof(TransactionalPostback))]
[JsonSerializable(typeof(ExportCallback))]
internal sealed partial class WebhookJson : JsonSerializerContext;
