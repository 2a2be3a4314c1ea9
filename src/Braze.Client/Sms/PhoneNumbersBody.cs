using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The body of <c>sms/invalid_phone_numbers/remove</c>.</summary>
internal sealed class PhoneNumbersBody
{
    [JsonPropertyName("phone_numbers")]
    public required string[] PhoneNumbers { get; init; }
}
