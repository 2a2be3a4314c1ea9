using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>What the queues' codecs store.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredTagChange))]
[JsonSerializable(typeof(StoredBatch))]
internal sealed partial class StoredJson : JsonSerializerContext;
