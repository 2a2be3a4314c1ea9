using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The body of the requests that name addresses and nothing else.</summary>
internal sealed class EmailAddressesBody : IIdentifiesPeople
{
    [JsonPropertyName("email")]
    public required string[] Addresses { get; init; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => Addresses;
}
