using System.Buffers;
using System.Text;

namespace Integration.Delivery.Postgres;

/// <summary>An entry as it is stored.</summary>
internal sealed record EncodedEntry(int Lane, DeliveryPriority Priority, byte[] Key, int Bytes, DateTimeOffset EnqueuedAt, string? TraceParent, byte[] Payload)
{
    /// <exception cref="ArgumentException">The key is no text: half a surrogate pair is in it.</exception>
    public static EncodedEntry Of<TItem>(DeliveryEntry<TItem> entry, IDeliveryCodec<TItem> codec)
        where TItem : class
    {
        ArrayBufferWriter<byte> encoded = new();
        codec.Write(entry.Item, encoded);
        return new EncodedEntry(entry.Lane, entry.Priority, KeyOf(entry.Key), entry.Bytes, entry.EnqueuedAt, Text(entry.TraceParent), encoded.WrittenSpan.ToArray());
    }

    public static byte[] KeyOf(string key)
    {
        byte[] encoded = Encoding.UTF8.GetBytes(key);
        return Encoding.UTF8.GetString(encoded) == key
            ? encoded
            : throw new ArgumentException("The key is not valid Unicode: half a surrogate pair is in it.", nameof(key));
    }

    /// <summary>Text as the database takes it: PostgreSQL knows no null characters, and no half surrogate pairs.</summary>
    public static string? Text(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', ' ');

    /// <summary>Never the key or the payload.</summary>
    public override string ToString() => $"entry of lane {Lane}";
}
