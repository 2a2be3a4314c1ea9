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
[JsonSerializable(typeof(SubscriptionSetResponse))]
[JsonSerializable(typeof(SubscriptionStatusResponse))]
[JsonSerializable(typeof(UserSubscriptionsPage))]
[JsonSerializable(typeof(EmailChangeResponse))]
[JsonSerializable(typeof(UnsubscribesPage))]
[JsonSerializable(typeof(HardBouncesPage))]
[JsonSerializable(typeof(SmsChangeResponse))]
[JsonSerializable(typeof(InvalidPhoneNumbersPage))]
[JsonSerializable(typeof(PreferenceCentersResponse))]
[JsonSerializable(typeof(PreferenceCenterResponse))]
[JsonSerializable(typeof(PreferenceCenterUrlResponse))]
[JsonSerializable(typeof(PreferenceCenterCreateResponse))]
[JsonSerializable(typeof(PreferenceCenterUpdateResponse))]
[JsonSerializable(typeof(ContentBlocksPage))]
[JsonSerializable(typeof(ContentBlockResponse))]
[JsonSerializable(typeof(ContentBlockChangeResponse))]
[JsonSerializable(typeof(EmailTemplatesPage))]
[JsonSerializable(typeof(EmailTemplateResponse))]
[JsonSerializable(typeof(EmailTemplateChangeResponse))]
internal sealed partial class BrazeResponseJson : JsonSerializerContext;
