using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Braze.Client;

/// <summary>
/// The first bytes of SHA-256. That a changed value has the hash of the one before, and is held back wrongly, happens once in 2^64 changes: with a thousand million
/// changes a day once in 50 million years. Two of a million million users share 128 bits with a probability of 10^-15.
/// </summary>
internal static class DeltaHash
{
    public static UInt128 Of(BrazeUser user)
    {
        // No identifier contains a control character.
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{(int)user.Kind}\n{user.Label}\n{user.Value}"), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public static ulong Of(string attribute) => Of(Encoding.UTF8.GetBytes(attribute));

    public static ulong Of(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
