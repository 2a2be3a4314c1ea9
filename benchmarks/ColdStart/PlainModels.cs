using System.Text.Json.Serialization;

namespace ColdStart;

internal sealed class Settings
{
    public string Endpoint { get; set; } = "";

    public string ApiKey { get; set; } = "";
}

internal sealed record PlainRequest([property: JsonPropertyName("attributes")] PlainUser[] Attributes);

internal sealed record PlainUser(
    [property: JsonPropertyName("external_id")] string ExternalId,
    [property: JsonPropertyName("first_name")] string FirstName,
    [property: JsonPropertyName("tier")] string Tier,
    [property: JsonPropertyName("visits")] int Visits);

internal sealed record PlainAnswer([property: JsonPropertyName("message")] string? Message, [property: JsonPropertyName("attributes_processed")] long? AttributesProcessed);
