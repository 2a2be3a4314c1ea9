namespace Integration.Delivery.Sqlite;

/// <summary>
/// Reads one lane. It is read again for each batch, and further ahead than the batch goes: what the last read brought and is still there is neither read from the
/// file nor decoded again.
/// </summary>
internal sealed class LaneReader<TItem>(int lane, IDeliveryCodec<TItem> codec)
    where TItem : class
{
    private Dictionary<long, DeliveryEntry<TItem>> _known = [];

    /// <summary>Entries are read anew because something about them changes.</summary>
    public void Forget(IEnumerable<DeliveryEntry<TItem>> entries)
    {
        foreach (DeliveryEntry<TItem> entry in entries)
        {
            _known.Remove(entry.Sequence);
        }
    }

    public LaneRead<TItem> Read(Reader reader, int max)
    {
        LaneWindow<TItem> window = new(lane, reader, codec, _known);
        List<long> live = reader.Sequences(lane, DeliveryPriority.Live, max);
        int read = window.Take(live);
        if (reader.HasBackfill(lane))
        {
            List<long> along = read == 0 ? [] : reader.BackfillOfLive(lane, live[read - 1]);
            window.TakeAll(along);
            int room = max - live.Count - along.Count;
            if (room > 0 && read == live.Count)
            {
                window.Take(reader.Sequences(lane, DeliveryPriority.Backfill, room + along.Count).Except(along).Take(room));
            }
        }

        _known = window.Known;
        return new LaneRead<TItem>(window.Entries, CancellationToken.None) { Unreadable = window.Unreadable };
    }
}
