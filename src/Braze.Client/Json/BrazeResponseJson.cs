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
[JsonSerializable(typeof(CampaignPage))]
[JsonSerializable(typeof(CampaignDetails))]
[JsonSerializable(typeof(DataSeries<CampaignPoint>))]
[JsonSerializable(typeof(CanvasPage))]
[JsonSerializable(typeof(CanvasDetails))]
[JsonSerializable(typeof(CanvasDataSeries))]
[JsonSerializable(typeof(CanvasDataSummary))]
[JsonSerializable(typeof(DuplicateResponse))]
[JsonSerializable(typeof(SegmentPage))]
[JsonSerializable(typeof(SegmentDetails))]
[JsonSerializable(typeof(DataSeries<SegmentSizePoint>))]
[JsonSerializable(typeof(CustomEventPage))]
[JsonSerializable(typeof(CustomEventNamePage))]
[JsonSerializable(typeof(DataSeries<EventCountPoint>))]
[JsonSerializable(typeof(ProductPage))]
[JsonSerializable(typeof(DataSeries<PurchaseQuantityPoint>))]
[JsonSerializable(typeof(DataSeries<RevenuePoint>))]
[JsonSerializable(typeof(DataSeries<SessionsPoint>))]
[JsonSerializable(typeof(DataSeries<NewUsersPoint>))]
[JsonSerializable(typeof(DataSeries<DailyActiveUsersPoint>))]
[JsonSerializable(typeof(DataSeries<MonthlyActiveUsersPoint>))]
[JsonSerializable(typeof(DataSeries<UninstallsPoint>))]
[JsonSerializable(typeof(CustomAttributePage))]
[JsonSerializable(typeof(MessageLinks))]
internal sealed partial class BrazeResponseJson : JsonSerializerContext;
