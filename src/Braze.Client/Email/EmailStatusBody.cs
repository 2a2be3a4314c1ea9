using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The body of <c>email/status</c>.</summary>
internal sealed class EmailStatusBody : IIdentifiesPeople
{
    [JsonPropertyName("email")]
    public required string[] Addresses { get; init; }

    [JsonPropertyName("subscription_state")]
    public required string State { get; init; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => Addresses;
}
