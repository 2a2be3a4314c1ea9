using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>One of a customer's external ids.</summary>
public sealed class CustomerIdentifier
{
    /// <summary>The id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>Its kind, as the tenant defined it, for example <c>crm</c>.</summary>
    [JsonPropertyName("external_id_type")]
    public string? ExternalIdType { get; set; }

    /// <summary>Members SessionM sent that this class does not know; sent back when the identifier is used in an update.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The kind alone; never the id.</summary>
    public override string ToString() => $"identifier of type '{ExternalIdType}'";
}
