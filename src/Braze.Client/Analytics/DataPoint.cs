using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>One point of a <see cref="DataSeries{TPoint}"/>.</summary>
public abstract class DataPoint
{
    private protected DataPoint()
    {
    }

    /// <summary>The day or the hour. In a daily series Braze sends a date alone, a day of the company's time zone; it is read as midnight UTC, so take its <c>Date</c>.</summary>
    [JsonPropertyName("time")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
