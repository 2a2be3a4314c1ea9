using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Figures of a canvas, a variant or a step. Those of a fifth and any further conversion event are in <see cref="AdditionalProperties"/>.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/canvas/get_canvas_analytics_summary.</remarks>
public sealed class CanvasStatistics
{
    private Dictionary<string, List<MessageStatistics>>? _messages = [];

    /// <summary>The name of the variant or step; <see langword="null"/> for the whole canvas.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Revenue in US dollars.</summary>
    [JsonPropertyName("revenue")]
    public decimal? Revenue { get; set; }

    /// <summary>Entries; <see langword="null"/> for a step.</summary>
    [JsonPropertyName("entries")]
    public long? Entries { get; set; }

    /// <summary>Conversions by the first conversion event.</summary>
    [JsonPropertyName("conversions")]
    public long? Conversions { get; set; }

    /// <summary>Conversions by the first conversion event, on the day of the entry.</summary>
    [JsonPropertyName("conversions_by_entry_time")]
    public long? ConversionsByEntryTime { get; set; }

    /// <summary>Conversions by the second conversion event.</summary>
    [JsonPropertyName("conversions1")]
    public long? Conversions1 { get; set; }

    /// <summary>Conversions by the second conversion event, on the day of the entry.</summary>
    [JsonPropertyName("conversions1_by_entry_time")]
    public long? Conversions1ByEntryTime { get; set; }

    /// <summary>Conversions by the third conversion event.</summary>
    [JsonPropertyName("conversions2")]
    public long? Conversions2 { get; set; }

    /// <summary>Conversions by the third conversion event, on the day of the entry.</summary>
    [JsonPropertyName("conversions2_by_entry_time")]
    public long? Conversions2ByEntryTime { get; set; }

    /// <summary>Conversions by the fourth conversion event.</summary>
    [JsonPropertyName("conversions3")]
    public long? Conversions3 { get; set; }

    /// <summary>Conversions by the fourth conversion event, on the day of the entry.</summary>
    [JsonPropertyName("conversions3_by_entry_time")]
    public long? Conversions3ByEntryTime { get; set; }

    /// <summary>The figures of a step's messages, by channel; empty for the canvas and its variants.</summary>
    [JsonPropertyName("messages")]
    public Dictionary<string, List<MessageStatistics>> Messages
    {
        get => _messages ??= [];
        set => _messages = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
