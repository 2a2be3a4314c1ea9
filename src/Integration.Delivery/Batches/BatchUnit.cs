namespace Integration.Delivery;

/// <summary>One item of a batch and the entries it stands for: one, or several of one key merged.</summary>
internal sealed class BatchUnit<TItem>(DeliveryEntry<TItem> entry, int list, BatchUnit<TItem>? before)
    where TItem : class
{
    public string Key { get; } = entry.Key;

    public int List { get; } = list;

    /// <summary>The one of the same key that goes before it in the batch.</summary>
    public BatchUnit<TItem>? Before { get; } = before;

    /// <summary>The live entries merged; backfill alone where there is none.</summary>
    public TItem Newer { get; private set; } = entry.Item;

    /// <summary>The backfill that goes along with live entries, merged; it is older than they are.</summary>
    public TItem? Older { get; private set; }

    /// <summary>All of it merged: what is sent.</summary>
    public TItem Item { get; private set; } = entry.Item;

    public int Bytes { get; private set; } = entry.Bytes;

    public DeliveryPriority Priority { get; } = entry.Priority;

    public List<DeliveryEntry<TItem>> Entries { get; } = new(1) { entry };

    /// <summary>Whether it may be sent again after an unknown outcome; asked before it is sent, so that nothing can go wrong afterwards.</summary>
    public bool IsRepeatable { get; set; }

    /// <summary>Takes a later entry along.</summary>
    public void Take(DeliveryEntry<TItem> later, TItem merged, int bytes)
    {
        Entries.Add(later);
        Newer = Item = merged;
        Bytes = bytes;
    }

    /// <summary>Takes backfill along, which is older than what is here.</summary>
    public void TakeOlder(DeliveryEntry<TItem> backfill, TItem older, TItem merged, int bytes)
    {
        Entries.Add(backfill);
        Older = older;
        Item = merged;
        Bytes = bytes;
    }
}
