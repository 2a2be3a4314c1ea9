using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The payload of locking and of immediately redeeming an offer.</summary>
internal sealed class PosOfferBody(PosOfferLookup offer, PosTransaction transaction) : IIdentifiesPeople
{
    [JsonPropertyName("offer_lookup_code")]
    public string OfferLookupCode => offer.Code;

    [JsonPropertyName("offer_lookup_type")]
    public string? OfferLookupType => offer.Type;

    [JsonPropertyName("transaction")]
    public PosTransaction Transaction => transaction;

    IEnumerable<string> IIdentifiesPeople.Identifiers => [offer.Code, .. ((IIdentifiesPeople)transaction).Identifiers];
}
