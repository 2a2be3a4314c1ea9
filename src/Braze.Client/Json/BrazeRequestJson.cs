using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>How requests are written. Separate from the responses, whose leniency would cost the writing its fast path.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Default,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TrackRequest))]
[JsonSerializable(typeof(EncodedTrackRequest))]
[JsonSerializable(typeof(CampaignTrigger))]
[JsonSerializable(typeof(CampaignBroadcast))]
[JsonSerializable(typeof(CanvasTrigger))]
[JsonSerializable(typeof(CanvasBroadcast))]
[JsonSerializable(typeof(NewUserAliasesBody))]
[JsonSerializable(typeof(UserAliasUpdatesBody))]
[JsonSerializable(typeof(IdentifyUsersBody))]
[JsonSerializable(typeof(MergeUsersBody))]
[JsonSerializable(typeof(DeleteUsersBody))]
[JsonSerializable(typeof(ExternalIdRenamesBody))]
[JsonSerializable(typeof(ExternalIdRemovalsBody))]
[JsonSerializable(typeof(SendIdRequest))]
[JsonSerializable(typeof(UserExportRequest))]
[JsonSerializable(typeof(SegmentExportRequest))]
[JsonSerializable(typeof(ControlGroupExportRequest))]
[JsonSerializable(typeof(CancelSegmentExportBody))]
[JsonSerializable(typeof(SubscriptionChange))]
[JsonSerializable(typeof(SubscriptionChanges))]
[JsonSerializable(typeof(EmailStatusBody))]
[JsonSerializable(typeof(EmailAddressesBody))]
[JsonSerializable(typeof(PhoneNumbersBody))]
[JsonSerializable(typeof(PreferenceCenterCreateRequest))]
[JsonSerializable(typeof(PreferenceCenterUpdateRequest))]
[JsonSerializable(typeof(ContentBlockCreateRequest))]
[JsonSerializable(typeof(ContentBlockUpdateRequest))]
[JsonSerializable(typeof(EmailTemplateCreateRequest))]
[JsonSerializable(typeof(EmailTemplateUpdateRequest))]
[JsonSerializable(typeof(CreateCatalogRequest))]
[JsonSerializable(typeof(CatalogFieldsRequest))]
[JsonSerializable(typeof(CatalogSelection))]
[JsonSerializable(typeof(CatalogItemsRequest))]
[JsonSerializable(typeof(CatalogItemIdsRequest))]
[JsonSerializable(typeof(CatalogItemRequest))]
[JsonSerializable(typeof(CreateSdkAuthenticationKeyRequest))]
[JsonSerializable(typeof(SdkAuthenticationKeyReference))]
[JsonSerializable(typeof(CreateScimUserRequest))]
[JsonSerializable(typeof(UpdateScimUserRequest))]
[JsonSerializable(typeof(CreateMediaAssetsRequest))]
[JsonSerializable(typeof(ReplaceMediaAssetRequest))]
[JsonSerializable(typeof(UpdatePushCredentialRequest))]
[JsonSerializable(typeof(CampaignDuplicateRequest))]
[JsonSerializable(typeof(CanvasDuplicateRequest))]
[JsonSerializable(typeof(ScheduledSend))]
[JsonSerializable(typeof(ScheduleChange))]
[JsonSerializable(typeof(MessageContent))]
[JsonSerializable(typeof(ApplePushMessage))]
[JsonSerializable(typeof(MessageSend))]
[JsonSerializable(typeof(MessageBroadcast))]
[JsonSerializable(typeof(LiveActivityStart))]
[JsonSerializable(typeof(LiveActivityUpdate))]
[JsonSerializable(typeof(TransactionalSend))]
[JsonSerializable(typeof(CreateDataObjectBody))]
[JsonSerializable(typeof(DataObjectValues))]
[JsonSerializable(typeof(ObjectRelationshipBody))]
[JsonSerializable(typeof(UserRelationshipBody))]
[JsonSerializable(typeof(CampaignTranslationUpdateRequest))]
[JsonSerializable(typeof(CanvasTranslationUpdateRequest))]
[JsonSerializable(typeof(ContentBlockTranslationUpdateRequest))]
[JsonSerializable(typeof(TemplateTranslationUpdateRequest))]
[JsonSerializable(typeof(BannerSyncRequest))]
[JsonSerializable(typeof(BannerTrackRequest))]
internal sealed partial class BrazeRequestJson : JsonSerializerContext
{
    /// <summary>
    /// The context to write with. It leaves letters outside ASCII, <c>+</c>, <c>&amp;</c> and <c>'</c> as they are: the body goes to an API and
    /// never into a web page, and an escape takes six bytes where the letter takes one to three.
    /// </summary>
    public static BrazeRequestJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The same for code that writes without the serializer; the writer's own checks are for finding mistakes in tests.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
