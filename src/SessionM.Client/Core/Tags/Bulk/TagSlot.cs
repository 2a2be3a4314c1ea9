using System.Buffers.Binary;

namespace SessionM.Client;

/// <summary>
/// A record as 16 bytes of a checkpoint file: time (8), fingerprint (4), state (1), unused (1), checksum (2). All zero is a position without a record.
/// </summary>
internal static class TagSlot
{
    public const int Size = 16;

    private const int StateAt = 12;
    private const int ChecksumAt = 14;

    public static void Write(Span<byte> slot, TagRecord record)
    {
        BinaryPrimitives.WriteInt64LittleEndian(slot, record.At.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt32LittleEndian(slot[8..], record.Fingerprint ?? 0);
        slot[StateAt] = (byte)record.State;
        slot[StateAt + 1] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(slot[ChecksumAt..], Checksum(slot[..ChecksumAt]));
    }

    /// <summary>A slot that is not as it was written may have been any: then its assignment may have been sent, nobody knows when.</summary>
    public static TagRecord? Read(ReadOnlySpan<byte> slot)
    {
        if (!slot.ContainsAnyExcept((byte)0))
        {
            return null;
        }

        TagRecordState state = (TagRecordState)slot[StateAt];
        long at = BinaryPrimitives.ReadInt64LittleEndian(slot);
        bool isWhole = BinaryPrimitives.ReadUInt16LittleEndian(slot[ChecksumAt..]) == Checksum(slot[..ChecksumAt])
            && state is >= TagRecordState.Sending and <= TagRecordState.NotSent
            && at >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        return isWhole
            ? new TagRecord(state, DateTimeOffset.FromUnixTimeMilliseconds(at), BinaryPrimitives.ReadInt32LittleEndian(slot[8..]))
            : new TagRecord(TagRecordState.Sending, DateTimeOffset.MinValue, Fingerprint: null);
    }

    /// <summary>FNV-1a, folded.</summary>
    public static ushort Checksum(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (ushort)(hash ^ (hash >> 16));
    }
}
