namespace Integration.Delivery;

/// <summary>One item of a batch and the entries it stands for: one, or several of one key merged.</summary>
internal sealed class BatchUnit<TItem>(DeliveryEntry<TItem> entry, int list)
    where TItem : class
{
    public string Key { get; } = entry.Key;

    public int List { get; } = list;

    /// <summary>The live entries merged; backfill alone where there is none.</summary>
    public TItem Newer { get; private set; } = entry.Item;

    /// <summary>The backfill that goes along with live entries, merged; it is older than they are.</summary>
    public TItem? Older { get; private set; }

    /// <summary>All of it merged: what is sent.</summary>
    public TItem Item { get; private set; } = entry.Item;

    public int Bytes { get; private set; } = entry.Bytes;

    public DeliveryPriority Priority { get; } = entry.Priority;

    public List<DeliveryEntry<TItem>> Entries { get; } = [entry];

    /// <summary>Takes another entry along.</summary>
    public void Take(DeliveryEntry<TItem> other, TItem? older, TItem newer, TItem merged, int bytes)
    {
        Entries.Add(other);
        Older = older;
        Newer = newer;
        Item = merged;
        Bytes = bytes;
    }
}
