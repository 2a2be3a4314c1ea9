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
[JsonSerializable(typeof(BrazeErrorBody))]
[JsonSerializable(typeof(TrackSyncResponse))]
[JsonSerializable(typeof(TrackedUser))]
[JsonSerializable(typeof(UserEventSummary))]
[JsonSerializable(typeof(UserPurchaseSummary))]
[JsonSerializable(typeof(UserAliasesResponse))]
[JsonSerializable(typeof(IdentifyUsersResponse))]
[JsonSerializable(typeof(MergeUsersResponse))]
[JsonSerializable(typeof(DeleteUsersResponse))]
[JsonSerializable(typeof(ExternalIdRenameResponse))]
[JsonSerializable(typeof(ExternalIdRemovalResponse))]
[JsonSerializable(typeof(SendIdResponse))]
[JsonSerializable(typeof(SendDataSeriesResponse))]
[JsonSerializable(typeof(SendDataPoint))]
[JsonSerializable(typeof(SendChannelStatistics))]
[JsonSerializable(typeof(UserExportResponse))]
[JsonSerializable(typeof(ExportedUser))]
[JsonSerializable(typeof(UserAlias))]
[JsonSerializable(typeof(ExportedApp))]
[JsonSerializable(typeof(ExportedDevice))]
[JsonSerializable(typeof(ExportedPushToken))]
[JsonSerializable(typeof(ExportedCampaign))]
[JsonSerializable(typeof(ExportedCanvas))]
[JsonSerializable(typeof(ExportedCanvasStep))]
[JsonSerializable(typeof(ExportedCard))]
[JsonSerializable(typeof(SegmentExportResponse))]
[JsonSerializable(typeof(CancelSegmentExportResponse))]
internal sealed partial class BrazeResponseJson : JsonSerializerContext;
