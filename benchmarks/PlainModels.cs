using System.Text.Json.Serialization;

namespace Benchmarks;

/// <summary>The DTOs a host would write for itself.</summary>
public sealed record PlainUser(
    [property: JsonPropertyName("external_id")] string ExternalId,
    [property: JsonPropertyName("first_name")] string FirstName,
    [property: JsonPropertyName("tier")] string Tier,
    [property: JsonPropertyName("visits")] int Visits,
    [property: JsonPropertyName("basket")] decimal Basket,
    [property: JsonPropertyName("vip")] bool Vip);

/// <summary>The request.</summary>
public sealed record PlainRequest([property: JsonPropertyName("attributes")] PlainUser[] Attributes);

/// <summary>The answer.</summary>
public sealed record PlainAnswer(
    [property: JsonPropertyName("message")] string? Message,
    [property: JsonPropertyName("attributes_processed")] long? AttributesProcessed);

[JsonSerializable(typeof(PlainRequest))]
[JsonSerializable(typeof(PlainAnswer))]
internal sealed partial class PlainJson : JsonSerializerContext;
