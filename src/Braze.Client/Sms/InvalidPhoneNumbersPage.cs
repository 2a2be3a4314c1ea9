using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of invalid phone numbers.</summary>
public sealed class InvalidPhoneNumbersPage : BrazeResponse
{
    private List<InvalidPhoneNumber>? _phoneNumbers = [];

    /// <summary>The page's numbers; empty, never null.</summary>
    [JsonPropertyName("sms")]
    public List<InvalidPhoneNumber> PhoneNumbers
    {
        get => _phoneNumbers ??= [];
        set => _phoneNumbers = Elements.WithoutNulls(value);
    }
}
