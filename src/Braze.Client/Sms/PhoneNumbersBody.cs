using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The body of <c>sms/invalid_phone_numbers/remove</c>.</summary>
internal sealed class PhoneNumbersBody : IIdentifiesPeople
{
    [JsonPropertyName("phone_numbers")]
    public required string[] PhoneNumbers { get; init; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => PhoneNumbers;
}
