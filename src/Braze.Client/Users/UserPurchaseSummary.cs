using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>How often a user bought a product, as <c>users/track/sync</c> returns it.</summary>
public sealed class UserPurchaseSummary
{
    /// <summary>The product's id.</summary>
    [JsonPropertyName("product_id")]
    public string? ProductId { get; set; }

    /// <summary>The first time; <see langword="null"/> also when the date cannot be read.</summary>
    [JsonPropertyName("first")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? First { get; set; }

    /// <summary>The last time; <see langword="null"/> also when the date cannot be read.</summary>
    [JsonPropertyName("last")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? Last { get; set; }

    /// <summary>How many times.</summary>
    [JsonPropertyName("count")]
    public long? Count { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
