using System.Buffers.Binary;
using System.Numerics;

namespace Integration.Delivery.Sqlite;

/// <summary>CRC-32C, since SQLite keeps no checksums of its own: a flipped bit must not reach a customer's profile, nor change how many lanes there are.</summary>
internal static class Checksum
{
    /// <summary>Over what never changes in an entry.</summary>
    public static long Of(string key, long bytes, long enqueuedAt, ReadOnlySpan<byte> payload)
    {
        uint crc = BitOperations.Crc32C(BitOperations.Crc32C(uint.MaxValue, (ulong)bytes), (ulong)enqueuedAt);
        foreach (char c in key)
        {
            crc = BitOperations.Crc32C(crc, c);
        }

        while (payload.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(payload));
            payload = payload[sizeof(ulong)..];
        }

        foreach (byte b in payload)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return crc;
    }

    /// <summary>Over the one row of the queue.</summary>
    public static long Of(params ReadOnlySpan<long> values)
    {
        uint crc = uint.MaxValue;
        foreach (long value in values)
        {
            crc = BitOperations.Crc32C(crc, (ulong)value);
        }

        return crc;
    }
}
