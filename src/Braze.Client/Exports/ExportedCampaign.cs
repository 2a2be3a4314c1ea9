using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A campaign the user has received in the last 90 days.</summary>
public sealed class ExportedCampaign
{
    private Dictionary<string, bool?>? _engaged;
    private Dictionary<string, bool?>? _multipleConverted;

    /// <summary>The campaign's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The campaign's API identifier.</summary>
    [JsonPropertyName("api_campaign_id")]
    public string? ApiCampaignId { get; set; }

    /// <summary>When the user last received it.</summary>
    [JsonPropertyName("last_received")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastReceived { get; set; }

    /// <summary>What the user did with it: <c>opened_email</c>, <c>opened_push</c>, <c>clicked_email</c>, <c>clicked_triggered_in_app_message</c>.</summary>
    [JsonPropertyName("engaged")]
    public Dictionary<string, bool?> Engaged
    {
        get => _engaged ??= [];
        set => _engaged = value;
    }

    /// <summary>Whether the user converted.</summary>
    [JsonPropertyName("converted")]
    public bool? Converted { get; set; }

    /// <summary>Whether the user converted, by the name of the conversion event.</summary>
    [JsonPropertyName("multiple_converted")]
    public Dictionary<string, bool?> MultipleConverted
    {
        get => _multipleConverted ??= [];
        set => _multipleConverted = value;
    }

    /// <summary>Whether the user is in the control group; only of campaigns with variants.</summary>
    [JsonPropertyName("in_control")]
    public bool? InControl { get; set; }

    /// <summary>The variant's name; only of campaigns with variants.</summary>
    [JsonPropertyName("variation_name")]
    public string? VariationName { get; set; }

    /// <summary>The variant's API identifier; only of campaigns with variants.</summary>
    [JsonPropertyName("variation_api_id")]
    public string? VariationApiId { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
