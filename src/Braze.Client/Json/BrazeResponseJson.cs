using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>How responses are read: any letter case, numbers also in quotation marks, unknown members kept.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TrackResponse))]
[JsonSerializable(typeof(TriggerSendResponse))]
[JsonSerializable(typeof(ScheduleResponse))]
[JsonSerializable(typeof(ScheduleChangeResponse))]
[JsonSerializable(typeof(MessageSendResponse))]
[JsonSerializable(typeof(ScheduledBroadcastsResponse))]
[JsonSerializable(typeof(LiveActivityResponse))]
[JsonSerializable(typeof(TransactionalSendResponse))]
[JsonSerializable(typeof(BrazeErrorBody))]
internal sealed partial class BrazeResponseJson : JsonSerializerContext;
