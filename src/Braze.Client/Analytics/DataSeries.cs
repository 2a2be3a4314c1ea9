using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A series of figures over time.</summary>
/// <typeparam name="TPoint">What is counted.</typeparam>
public sealed class DataSeries<TPoint> : BrazeResponse
    where TPoint : DataPoint
{
    private List<TPoint>? _data = [];

    /// <summary>The points, as Braze sorted them; empty, never null.</summary>
    [JsonPropertyName("data")]
    public List<TPoint> Data
    {
        get => _data ??= [];
        set => _data = Elements.WithoutNulls(value);
    }
}
