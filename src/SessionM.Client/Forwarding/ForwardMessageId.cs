using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SessionM.Client;

/// <summary>
/// Names each call by the batch it comes from, its place there, and what it says, so that a batch that comes again within 30 minutes changes nothing twice.
/// </summary>
/// <remarks>
/// What a call says is part of the name: should a setting change between the two times, a call that says something else must not be taken for a repeat. The
/// hash is of ids and values of people together with the batch's own id, and cannot be turned back.
/// </remarks>
internal static class ForwardMessageId
{
    /// <summary>The name of a profile's update; <see langword="null"/> for a batch without an id.</summary>
    public static MessageId? Of(MParticleBatch batch, CustomerId customer, CustomerProfile changes) => IdOf(batch) is { } id
        ? From(["profile", id, batch.Mpid, KindOf(customer), customer.Value], JsonSerializer.SerializeToUtf8Bytes(changes, SessionMRequestJson.Default.CustomerProfile))
        : null;

    /// <summary>The name of an event's call; <see langword="null"/> when neither the batch nor the event has an id.</summary>
    /// <param name="batch">The batch as it came.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="source">The event in the batch.</param>
    /// <param name="place">What tells it from the batch's other events.</param>
    /// <param name="occurrence">Which one it is of those with its own id, from 1.</param>
    /// <param name="sent">The event as it is sent.</param>
    public static MessageId? Of(MParticleBatch batch, CustomerId customer, MParticleEvent source, string place, int occurrence, CustomerEvent sent)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new EventsBody([sent], null, null), SessionMRequestJson.Default.EventsBody);
        return (IdOf(batch), source.SourceMessageId) switch
        {
            ({ } id, _) => From(["event", id, batch.Mpid, KindOf(customer), customer.Value, place], body),
            (_, { } id) => From(["message", id, batch.Mpid, KindOf(customer), customer.Value, .. Occurrence(occurrence)], body),
            _ => null,
        };
    }

    private static string? IdOf(MParticleBatch batch) => batch.SourceRequestId ?? batch.BatchId;

    // The first has no number: an event that comes alone, wherever it stands, keeps its name.
    private static string[] Occurrence(int occurrence) => occurrence == 1 ? [] : [occurrence.ToString(CultureInfo.InvariantCulture)];

    private static string KindOf(CustomerId customer) => customer.IsExternal ? "external" : "user";

    private static MessageId From(ReadOnlySpan<string?> parts, byte[] body)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? part in parts)
        {
            Append(hash, Encoding.UTF8.GetBytes(part ?? ""));
        }

        Append(hash, body);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return MessageId.OfHash(digest);
    }

    // With its length in front, so that no two lists of parts read alike.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
