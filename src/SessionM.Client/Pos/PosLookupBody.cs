using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The payload of a lookup. Whether there is a transaction decides what the answer holds.</summary>
internal sealed class PosLookupBody(PosUserLookup user, PosTransaction? transaction) : IIdentifiesPeople
{
    [JsonPropertyName(PosUserLookup.EmailMember)]
    public string? Email => user.For(PosUserLookup.EmailMember);

    [JsonPropertyName(PosUserLookup.PhoneMember)]
    public string? Phone => user.For(PosUserLookup.PhoneMember);

    [JsonPropertyName(PosUserLookup.UserIdMember)]
    public string? UserId => user.For(PosUserLookup.UserIdMember);

    [JsonPropertyName(PosUserLookup.ExternalCustomerIdMember)]
    public string? ExternalCustomerId => user.For(PosUserLookup.ExternalCustomerIdMember);

    [JsonPropertyName("transaction")]
    public PosTransaction? Transaction => transaction;

    IEnumerable<string> IIdentifiesPeople.Identifiers =>
        [.. new[] { Email, Phone, UserId, ExternalCustomerId }.OfType<string>(), .. (transaction as IIdentifiesPeople)?.Identifiers ?? []];
}
