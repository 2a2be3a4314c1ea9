using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>What one read of a lane brings.</summary>
internal sealed class LaneWindow<TItem>(int lane, Reader reader, IDeliveryCodec<TItem> codec, IReadOnlyDictionary<long, DeliveryEntry<TItem>> known)
    where TItem : class
{
    /// <summary>Where reading ahead ends; more than vendors take in one request.</summary>
    private const long MaxBytes = 16 * 1024 * 1024;

    private readonly HashSet<long> _taken = [];
    private long _bytes;

    public List<DeliveryEntry<TItem>> Entries { get; } = [];

    public Dictionary<long, DeliveryEntry<TItem>> Known { get; } = [];

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
        // Nobody else takes entries out of the lane meanwhile: one that the index names twice, or that is not there, is damage.
        if (!_taken.Add(sequence))
        {
            throw RowExtensions.Damage();
        }

        if (known.TryGetValue(sequence, out DeliveryEntry<TItem>? entry))
        {
            Add(entry);
            return;
        }

        using SqliteDataReader row = reader.Entry(sequence);
        if (!row.Read())
        {
            throw RowExtensions.Damage();
        }

        StoredItem stored = StoredItem.Of(row);
        if (stored.TryDecode(codec, out TItem? item, out string? problem))
        {
            Add(new DeliveryEntry<TItem>(item, stored.Key, lane, stored.Bytes, (DeliveryPriority)row.Number(5), DateTimeOffset.FromUnixTimeMilliseconds(stored.EnqueuedAt))
            {
                Sequence = sequence,
                TraceParent = row.IsDBNull(6) ? null : row.GetString(6),
                Attempts = (int)row.Number(7),
                MayHaveBeenSent = row.Number(8) != 0,
            });
        }
        else
        {
            Unreadable.Add(new UnreadableEntry(sequence, stored.Bytes, problem));
        }
    }

    private void Add(DeliveryEntry<TItem> entry)
    {
        Entries.Add(entry);
        Known.Add(entry.Sequence, entry);
        _bytes += entry.Bytes;
    }
}
