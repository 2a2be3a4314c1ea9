using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The figures of a send id.</summary>
public sealed class SendDataSeriesResponse : BrazeResponse
{
    /// <summary>One entry for each day.</summary>
    [JsonPropertyName("data")]
    [JsonConverter(typeof(LenientListConverter<SendDataPoint>))]
    public IReadOnlyList<SendDataPoint> Data { get; set; } = [];
}
