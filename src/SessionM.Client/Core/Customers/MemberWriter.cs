using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Writes the members of a profile that are set, and counts them; without a writer it only counts.</summary>
internal sealed class MemberWriter(Utf8JsonWriter? writer)
{
    public int Count { get; private set; }

    public void Text(ReadOnlySpan<byte> name, Optional<string> value)
    {
        if (!value.IsSet)
        {
            return;
        }

        Count++;
        if (value.HasValue)
        {
            writer?.WriteString(name, value.Value);
        }
        else
        {
            writer?.WriteNull(name);
        }
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            Count++;
            writer?.WriteBoolean(name, flag);
        }
    }

    public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? items, JsonTypeInfo<T> type)
    {
        if (items is null)
        {
            return;
        }

        Count++;
        writer?.WriteStartArray(name);
        foreach (T item in items)
        {
            if (writer is not null)
            {
                JsonSerializer.Serialize(writer, item, type);
            }
        }

        writer?.WriteEndArray();
    }

    public void Referral(string? code)
    {
        if (code is null)
        {
            return;
        }

        Count++;
        writer?.WriteStartObject("referral"u8);
        writer?.WriteString("referral_code"u8, code);
        writer?.WriteEndObject();
    }

    public void Attributes(Dictionary<string, CustomAttributeValue>? attributes)
    {
        if (attributes is not { Count: > 0 })
        {
            return;
        }

        Count += attributes.Count;
        if (writer is not null)
        {
            WriteAttributes(writer, attributes);
        }
    }

    public static void WriteAttributes(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, CustomAttributeValue>> attributes)
    {
        writer.WriteStartObject("user_profile"u8);
        foreach ((string name, CustomAttributeValue value) in attributes)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
