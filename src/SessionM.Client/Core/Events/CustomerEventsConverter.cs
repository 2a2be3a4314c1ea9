using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>Writes events by name: a number for one without attributes, else a list with an object for each event of the name.</summary>
internal sealed class CustomerEventsConverter : JsonConverter<IList<CustomerEvent>>
{
    public override IList<CustomerEvent> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Events are written to SessionM and never read back.");

    public override void Write(Utf8JsonWriter writer, IList<CustomerEvent> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (IGrouping<string, CustomerEvent> same in value.GroupBy(item => item.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(same.Key);
            if (same.First().HasAttributes)
            {
                WriteList(writer, same);
            }
            else
            {
                writer.WriteNumberValue(same.First().Value ?? 1);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable<CustomerEvent> events)
    {
        writer.WriteStartArray();
        foreach (CustomerEvent item in events)
        {
            writer.WriteStartObject();
            foreach ((string name, CustomAttributeValue value) in item.GivenAttributes)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
