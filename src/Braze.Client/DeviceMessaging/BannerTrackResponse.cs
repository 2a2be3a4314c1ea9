using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>
/// Braze took events about Banners. Those it left out are in <see cref="BrazeResponse.Errors"/>, with what is wrong in <see cref="BrazeError.Type"/> and
/// the position in the request in <see cref="BrazeError.Index"/>, although the call succeeded.
/// </summary>
[Experimental("BRAZE003")]
public sealed class BannerTrackResponse : BrazeResponse
{
    /// <summary>How many events Braze took.</summary>
    [JsonPropertyName("events_processed")]
    public long? EventsProcessed { get; set; }
}
