using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A campaign, or one of its messages.</summary>
/// <remarks>Sections asked for, such as behaviors and offers, are in <see cref="AdditionalProperties"/>: their shapes are not documented.</remarks>
public sealed class Campaign
{
    /// <summary>SessionM's id, a number on the wire; see <see cref="CampaignKey.Id"/>.</summary>
    [JsonPropertyName("campaign_id")]
    public string? CampaignId { get; set; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>When it starts; without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("start_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>When it ends; without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("end_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? EndDate { get; set; }

    /// <summary>What the tenant put along with the campaign, as sent.</summary>
    [JsonPropertyName("custom_payload")]
    public JsonElement? CustomPayload { get; set; }

    /// <summary>How far the customer is, as sent; see <see cref="ProgressState"/>.</summary>
    [JsonPropertyName("progress")]
    public JsonElement? Progress { get; set; }

    /// <summary>What the message looks like.</summary>
    [JsonPropertyName("template")]
    [JsonConverter(typeof(LenientItemConverter<CampaignTemplate>))]
    public CampaignTemplate? Template { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The state within <see cref="Progress"/>; the words are not documented.</summary>
    [JsonIgnore]
    public string? ProgressState =>
        Progress is { ValueKind: JsonValueKind.Object } progress && progress.TryGetProperty("state", out JsonElement state) && state.ValueKind == JsonValueKind.String
            ? JsonText.Of(state)
            : null;

    /// <summary>The id and the name; a campaign identifies no person.</summary>
    public override string ToString() => $"{Name} ({CampaignId})";
}
