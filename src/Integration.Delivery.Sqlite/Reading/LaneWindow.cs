using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>What one read of a lane brings.</summary>
internal sealed class LaneWindow<TItem>(int lane, Reader reader, IDeliveryCodec<TItem> codec, IReadOnlyDictionary<long, DeliveryEntry<TItem>> known)
    where TItem : class
{
    /// <summary>Where reading ahead ends; more than vendors take in one request.</summary>
    private const long MaxBytes = 16 * 1024 * 1024;

    private long _bytes;

    public List<DeliveryEntry<TItem>> Entries { get; } = [];

    public List<UnreadableEntry> Unreadable { get; } = [];

    /// <summary>Takes entries until their bytes are too many.</summary>
    /// <returns>How many.</returns>
    public int Take(IEnumerable<long> sequences)
    {
        int taken = 0;
        foreach (long sequence in sequences)
        {
            if (_bytes >= MaxBytes)
            {
                break;
            }

            Take(sequence);
            taken++;
        }

        return taken;
    }

    /// <summary>Takes entries that must not stay behind.</summary>
    public void TakeAll(IEnumerable<long> sequences)
    {
        foreach (long sequence in sequences)
        {
            Take(sequence);
        }
    }

    private void Take(long sequence)
    {
        if (known.TryGetValue(sequence, out DeliveryEntry<TItem>? entry))
        {
            Entries.Add(entry);
            _bytes += entry.Bytes;
            return;
        }

        using SqliteDataReader row = reader.Entry(sequence);
        if (!row.Read())
        {
            return;
        }

        StoredItem stored = StoredItem.Of(row);
        _bytes += stored.Bytes;
        if (stored.TryDecode(codec, out TItem? item, out string? problem))
        {
            Entries.Add(new DeliveryEntry<TItem>(item, stored.Key, lane, stored.Bytes, (DeliveryPriority)row.GetInt32(5), DateTimeOffset.FromUnixTimeMilliseconds(stored.EnqueuedAt))
            {
                Sequence = sequence,
                TraceParent = row.IsDBNull(6) ? null : row.GetString(6),
                Attempts = row.GetInt32(7),
                MayHaveBeenSent = row.GetBoolean(8),
            });
        }
        else
        {
            Unreadable.Add(new UnreadableEntry(sequence, stored.Bytes, problem));
        }
    }
}
