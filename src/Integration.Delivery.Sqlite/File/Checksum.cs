using System.Buffers.Binary;
using System.Numerics;

namespace Integration.Delivery.Sqlite;

/// <summary>CRC-32C over what never changes in an entry: SQLite keeps no checksums of its own, and a flipped bit must not reach a customer's profile.</summary>
internal static class Checksum
{
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
}
