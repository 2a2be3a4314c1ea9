using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The body of the requests that name addresses and nothing else.</summary>
internal sealed class EmailAddressesBody
{
    [JsonPropertyName("email")]
    public required string[] Addresses { get; init; }
}
