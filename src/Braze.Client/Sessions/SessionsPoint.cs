using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The sessions of one day or hour.</summary>
public sealed class SessionsPoint : DataPoint
{
    /// <summary>How many sessions there were.</summary>
    [JsonPropertyName("sessions")]
    public long? Sessions { get; set; }
}
