using System.Diagnostics.CodeAnalysis;
using System.Text;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>A row of the entries; without its payload where that is known already.</summary>
internal sealed record StoredRow(
    long Sequence, DeliveryPriority Priority, string Key, int Bytes, int Attempts, long Begun, DateTimeOffset EnqueuedAt, string? TraceParent, byte[]? Payload)
{
    public const string Columns = "sequence, priority, key, bytes, attempts, begun, enqueued_at, trace_parent";

    public static StoredRow Of(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        (DeliveryPriority)row.GetInt16(1),
        Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2)),
        row.GetInt32(3),
        row.GetInt32(4),
        row.GetInt64(5),
        new DateTimeOffset(row.GetDateTime(6)),
        row.IsDBNull(7) ? null : row.GetString(7),
        row.IsDBNull(8) ? null : row.GetFieldValue<byte[]>(8));

    /// <summary>Reads the item, or says why not, in words that quote nothing of it.</summary>
    public static bool TryDecode<TItem>(byte[] payload, IDeliveryCodec<TItem> codec, [NotNullWhen(true)] out TItem? item, [NotNullWhen(false)] out string? problem)
        where TItem : class
    {
        item = null;
        problem = null;
        try
        {
            item = codec.Read(payload);
        }
        catch (Exception)
        {
            // Whatever the codec says: its message may quote what is stored, and goes no further.
        }

        if (item is null)
        {
            problem = "The item's codec cannot read the stored form.";
        }

        return item is not null;
    }

    /// <summary>The number; never the key or the payload.</summary>
    public override string ToString() => $"row {Sequence}";
}
