using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SessionM.Client;

/// <summary>
/// The key by which SessionM Core recognises a repeated request: within 30 minutes the same id gets the stored answer and changes nothing.
/// The client makes one for each call and sends it with every attempt; pass your own to make a call of yours repeatable across processes.
/// </summary>
/// <remarks>Source: https://docs.sessionm.com, "Message IDs".</remarks>
public readonly record struct MessageId
{
    /// <summary>How long SessionM recognises an id, counted from the first request.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly string? _value;

    private MessageId(string value) => _value = value;

    /// <summary>The id as sent in the <c>Message-ID</c> header.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("The message id is empty. Make it with MessageId.New or MessageId.From.");

    /// <summary>A new, unique id.</summary>
    public static MessageId New() => new(Guid.NewGuid().ToString("D"));

    /// <summary>An id of the host's own, for example one stored with the job that makes the call.</summary>
    /// <param name="value">Printable ASCII, at most 255 characters; unique for each thing to be done. SessionM's samples use UUIDs.</param>
    /// <exception cref="ArgumentException">The value is empty, too long, or holds other characters.</exception>
    public static MessageId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.Length > 255 || value.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("A message id is at most 255 printable ASCII characters without spaces.", nameof(value));
        }

        return new MessageId(value);
    }

    /// <summary>The id of one step of a job: the same in every process that does the step.</summary>
    internal static MessageId Of(Guid jobId, long position)
    {
        Span<byte> name = stackalloc byte[24];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        jobId.TryWriteBytes(name);
        BinaryPrimitives.WriteInt64BigEndian(name[16..], position);
        SHA256.HashData(name, hash);
        return OfHash(hash);
    }

    /// <summary>The id made of a hash: a UUID, as in SessionM's samples. Version 8 of RFC 9562 is the one whose content is the maker's own.</summary>
    internal static MessageId OfHash(ReadOnlySpan<byte> hash)
    {
        Span<byte> uuid = stackalloc byte[16];
        hash[..16].CopyTo(uuid);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new(new Guid(uuid, bigEndian: true).ToString("D"));
    }

    /// <summary>The id.</summary>
    public override string ToString() => _value ?? string.Empty;

    internal void ThrowIfEmpty(string parameterName)
    {
        if (_value is null)
        {
            throw new ArgumentException("The message id is empty. Make it with MessageId.New or MessageId.From.", parameterName);
        }
    }
}
