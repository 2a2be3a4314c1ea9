using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A transactional e-mail and the key by which Braze knows a repeat.</summary>
[JsonConverter(typeof(WriteOnlyConverter<TransactionalSend>))]
internal sealed class TransactionalSend(TransactionalEmail email, string? externalSendId) : IWireRequest, IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => email.Recipient.Identifiers;

    public void WriteTo(Utf8JsonWriter writer) => email.WriteTo(writer, externalSendId);
}
