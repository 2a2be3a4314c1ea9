using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SessionM.Client;

/// <summary>Writes and reads the stored form of a queue's items.</summary>
internal static class StoredItem
{
    public static void Write<T>(T stored, JsonTypeInfo<T> type, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using Utf8JsonWriter writer = new(output);
        JsonSerializer.Serialize(writer, stored, type);
    }

    /// <exception cref="FormatException">It cannot be read, or a later version wrote it. The message quotes nothing.</exception>
    public static TItem Read<T, TItem>(ReadOnlyMemory<byte> bytes, JsonTypeInfo<T> type, int version, Func<T, int> versionOf, Func<T, TItem> item)
    {
        try
        {
            T stored = JsonSerializer.Deserialize(bytes.Span, type) ?? throw new FormatException("The stored item is null.");
            return versionOf(stored) == version ? item(stored) : throw new FormatException("The stored item is of a version that is not known here.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new FormatException($"The stored item is damaged ({e.GetType().Name}).", e);
        }
    }
}
