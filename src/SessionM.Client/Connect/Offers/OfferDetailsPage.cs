using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>One page of offers' counters. It is not known to say how many there are on all pages.</summary>
public sealed class OfferDetailsPage : ConnectPayload
{
    /// <summary>The page's offers; empty, never null, and without null elements.</summary>
    [JsonPropertyName("results")]
    [JsonConverter(typeof(LenientListConverter<OfferDetails>))]
    public IReadOnlyList<OfferDetails> Results { get; set; } = [];
}
