using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>What was issued. One that was not makes the call a <see cref="SessionMPartialFailureException"/>, which holds this answer.</summary>
public sealed class IssuedOffers : ConnectPayload
{
    /// <summary>Each copy of the offer; empty, never null, and without null elements.</summary>
    [JsonPropertyName("status_list")]
    [JsonConverter(typeof(LenientListConverter<IssuedOffer>))]
    public IReadOnlyList<IssuedOffer> StatusList { get; set; } = [];

    internal override IEnumerable<ItemFailure> FindFailures() =>
        StatusList.Select((offer, index) => FailReason.Find(index, offer.RawFailReason)).OfType<ItemFailure>();

    internal override int? CountItems() => StatusList.Count;
}
