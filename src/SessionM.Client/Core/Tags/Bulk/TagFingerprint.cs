using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SessionM.Client;

/// <summary>
/// A short hash of an assignment, keyed by the job. 32 bits tell a shifted or changed source at once, and leave whoever finds a checkpoint with many
/// candidates for each customer.
/// </summary>
internal static class TagFingerprint
{
    private const int MostBytesPerChar = 3;

    public static int Of(Guid jobId, TagAssignment assignment)
    {
        int size = (sizeof(int) * 4) + (assignment.Customer.Value.Length * MostBytesPerChar)
            + assignment.Tags.Sum(tag => sizeof(int) + (tag.Length * MostBytesPerChar));
        byte[] rented = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            int length = Write(rented, assignment);
            Span<byte> key = stackalloc byte[16];
            Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
            jobId.TryWriteBytes(key);
            HMACSHA256.HashData(key, rented.AsSpan(0, length), hash);
            return BinaryPrimitives.ReadInt32LittleEndian(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // Every text has its length before it, so that no two assignments are written alike.
    private static int Write(Span<byte> bytes, TagAssignment assignment)
    {
        int length = Append(bytes, 0, assignment.Customer.IsExternal ? 1 : 0);
        length = Append(bytes, length, assignment.Customer.Value);
        length = Append(bytes, length, assignment.Lifetime is { } lifetime ? (int)lifetime.TotalSeconds : 0);
        length = Append(bytes, length, assignment.Tags.Count);
        foreach (string tag in assignment.Tags)
        {
            length = Append(bytes, length, tag);
        }

        return length;
    }

    private static int Append(Span<byte> bytes, int at, string text)
    {
        int written = Encoding.UTF8.GetBytes(text, bytes[(at + sizeof(int))..]);
        return Append(bytes, at, written) + written;
    }

    private static int Append(Span<byte> bytes, int at, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], number);
        return at + sizeof(int);
    }
}
