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
[JsonSerializable(typeof(CatalogsResponse))]
[JsonSerializable(typeof(CatalogChangeResponse))]
[JsonSerializable(typeof(CatalogItemsPage))]
[JsonSerializable(typeof(CatalogItemResponse))]
[JsonSerializable(typeof(CloudDataIntegrationsPage))]
[JsonSerializable(typeof(CloudDataSyncsPage))]
[JsonSerializable(typeof(CloudDataSyncStartResponse))]
[JsonSerializable(typeof(SdkAuthenticationKeysResponse))]
[JsonSerializable(typeof(CreateSdkAuthenticationKeyResponse))]
[JsonSerializable(typeof(ScimUsersResponse))]
[JsonSerializable(typeof(ScimUserResponse))]
[JsonSerializable(typeof(ScimDeletionResponse))]
[JsonSerializable(typeof(CreateMediaAssetsResponse))]
[JsonSerializable(typeof(ReplaceMediaAssetResponse))]
[JsonSerializable(typeof(PushCredentialResponse))]
internal sealed partial class BrazeResponseJson : JsonSerializerContext;
