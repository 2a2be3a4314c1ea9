namespace Integration.Delivery;

/// <summary>One item of a batch and the entries it stands for: one, or several of one key merged.</summary>
internal sealed class BatchUnit<TItem>(DeliveryEntry<TItem> entry, int list)
    where TItem : class
{
    public string Key { get; } = entry.Key;

    public int List { get; } = list;

    public TItem Item { get; private set; } = entry.Item;

    public int Bytes { get; private set; } = entry.Bytes;

    public DeliveryPriority Priority { get; private set; } = entry.Priority;

    public List<DeliveryEntry<TItem>> Entries { get; } = [entry];

    public void Take(DeliveryEntry<TItem> other, TItem merged, int bytes)
    {
        Entries.Add(other);
        Item = merged;
        Bytes = bytes;
        if (other.Priority == DeliveryPriority.Live)
        {
            Priority = DeliveryPriority.Live;
        }
    }
}
