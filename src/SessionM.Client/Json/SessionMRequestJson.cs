using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>Everything this client writes. Separate from what it reads, so that reading's tolerance does not slow writing down.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(TagsRequest))]
[JsonSerializable(typeof(UserOffersBody))]
[JsonSerializable(typeof(PointBalancesBody))]
[JsonSerializable(typeof(PointDepositBody))]
[JsonSerializable(typeof(PointSpendBody))]
[JsonSerializable(typeof(PointAuditBody))]
[JsonSerializable(typeof(LoyaltyEventBody))]
[JsonSerializable(typeof(RuleProgressBody))]
[JsonSerializable(typeof(TierMoveBody))]
[JsonSerializable(typeof(TierQualifyBody))]
[JsonSerializable(typeof(StoreTransactionsBody))]
[JsonSerializable(typeof(CustomerProfile))]
[JsonSerializable(typeof(CustomAttributesBody))]
[JsonSerializable(typeof(CustomerIdentifier))]
[JsonSerializable(typeof(CustomerPhone))]
internal sealed partial class SessionMRequestJson : JsonSerializerContext;
