using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A send and its time.</summary>
[JsonConverter(typeof(WriteOnlyConverter<ScheduledSend>))]
internal sealed class ScheduledSend(ISchedulable send, SendSchedule schedule) : IWireRequest, IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => (send as IIdentifiesPeople)?.Identifiers ?? [];

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        send.WriteScheduledMembers(writer);
        schedule.WriteTo(writer);
        writer.WriteEndObject();
    }
}
