using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Braze.Client.AspNetCore;

/// <summary>Names a delivery by its content. The secret is left out of it: a repeat may carry the new one.</summary>
internal static class DeliveryId
{
    public static string Of(string receiver, HttpRequest request, string? secretParameter, in ReadOnlySequence<byte> body)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, receiver);
        Append(hash, request.PathBase.Value);
        Append(hash, request.Path.Value);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Query)
        {
            if (!name.Equals(secretParameter, StringComparison.OrdinalIgnoreCase))
            {
                Append(hash, name);
                Append(hash, values.ToString());
            }
        }

        foreach (ReadOnlyMemory<byte> segment in body)
        {
            hash.AppendData(segment.Span);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    // With its length in front, so that no two lists of parts read alike.
    private static void Append(IncrementalHash hash, string? text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text ?? string.Empty);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
