using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>What the wallet says about its customer.</summary>
public sealed class OfferUser
{
    /// <summary>Whether the customer takes part in the loyalty programme.</summary>
    [JsonPropertyName("opted_in")]
    public bool? OptedIn { get; set; }

    /// <summary>Whether the account is activated.</summary>
    [JsonPropertyName("activated")]
    public bool? Activated { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
