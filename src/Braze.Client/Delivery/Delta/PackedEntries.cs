using System.Buffers.Binary;

namespace Braze.Client;

/// <summary>What is remembered of one user, as 20 bytes an attribute: its hash, the value's hash and the second it was sent; the one remembered longest first.</summary>
internal static class PackedEntries
{
    private const int EntryBytes = 20;

    public static void Read(UInt128 user, ReadOnlySpan<byte> entries, List<DeltaEntry> found)
    {
        for (; !entries.IsEmpty; entries = entries[EntryBytes..])
        {
            ulong value = BinaryPrimitives.ReadUInt64LittleEndian(entries[8..]);
            uint seconds = BinaryPrimitives.ReadUInt32LittleEndian(entries[16..]);
            found.Add(new DeltaEntry(new DeltaKey(user, AttributeOf(entries)), value, DateTimeOffset.FromUnixTimeSeconds(seconds)));
        }
    }

    /// <summary>The entries with newer ones, in place of those of the same attributes; at most so many, without those remembered longest.</summary>
    public static byte[] With(byte[] entries, ReadOnlySpan<DeltaEntry> newer, int max)
    {
        ulong[] attributes = new ulong[newer.Length];
        for (int i = 0; i < newer.Length; i++)
        {
            attributes[i] = newer[i].Key.Attribute;
        }

        ReadOnlySpan<byte> kept = Without(entries, attributes);
        newer = newer[Math.Max(0, newer.Length - max)..];
        kept = kept[Math.Max(0, kept.Length - ((max - newer.Length) * EntryBytes))..];
        byte[] packed = new byte[kept.Length + (newer.Length * EntryBytes)];
        kept.CopyTo(packed);
        for (int i = 0; i < newer.Length; i++)
        {
            Write(packed.AsSpan(kept.Length + (i * EntryBytes)), newer[i]);
        }

        return packed;
    }

    /// <summary>The entries without some attributes; the same array when none of them is there.</summary>
    public static byte[] Without(byte[] entries, ReadOnlySpan<ulong> attributes)
    {
        int dropped = 0;
        for (int at = 0; at < entries.Length; at += EntryBytes)
        {
            dropped += attributes.Contains(AttributeOf(entries.AsSpan(at))) ? 1 : 0;
        }

        if (dropped == 0)
        {
            return entries;
        }

        byte[] kept = new byte[entries.Length - (dropped * EntryBytes)];
        int length = 0;
        for (int at = 0; at < entries.Length; at += EntryBytes)
        {
            if (!attributes.Contains(AttributeOf(entries.AsSpan(at))))
            {
                entries.AsSpan(at, EntryBytes).CopyTo(kept.AsSpan(length));
                length += EntryBytes;
            }
        }

        return kept;
    }

    private static ulong AttributeOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadUInt64LittleEndian(entry);

    private static void Write(Span<byte> entry, DeltaEntry from)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(entry, from.Key.Attribute);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[8..], from.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[16..], (uint)from.SentAt.ToUnixTimeSeconds());
    }
}
