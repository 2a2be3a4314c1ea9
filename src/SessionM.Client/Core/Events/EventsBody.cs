using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of an events call. That <c>async</c> stands beside <c>auto_claim</c> is inferred: the vendor documents the flag in words.</summary>
internal sealed record EventsBody(
    [property: JsonPropertyName("events")][property: JsonConverter(typeof(CustomerEventsConverter))] IList<CustomerEvent> Events,
    [property: JsonPropertyName("auto_claim")] bool? AutoClaim,
    [property: JsonPropertyName("async")] bool? Async) : IIdentifiesPeople
{
    // Attributes are free: a host may put an e-mail address or a phone number into one.
    IEnumerable<string> IIdentifiesPeople.Identifiers => Events.SelectMany(item => item.GivenAttributes.Values).Select(value => value.Text).OfType<string>();
}
