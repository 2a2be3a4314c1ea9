using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The figures of a send id.</summary>
public sealed class SendDataSeriesResponse : BrazeResponse
{
    /// <summary>One entry for each day.</summary>
    [JsonPropertyName("data")]
    [JsonConverter(typeof(OneOrManyConverter<SendDataPoint>))]
    public IReadOnlyList<SendDataPoint> Data { get; set; } = [];
}
