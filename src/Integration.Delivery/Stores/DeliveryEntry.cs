using System.Diagnostics;

namespace Integration.Delivery;

/// <summary>One enqueued item, as a store keeps it.</summary>
/// <typeparam name="TItem">The item.</typeparam>
[DebuggerDisplay("entry {Sequence} of lane {Lane}")]
public sealed class DeliveryEntry<TItem>
    where TItem : class
{
    /// <summary>Creates an entry.</summary>
    /// <param name="item">The item.</param>
    /// <param name="key">Whose item it is.</param>
    /// <param name="lane">The lane it is delivered in (<see cref="DeliveryLane.Of"/>).</param>
    /// <param name="bytes">What it adds to the size of a request.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="enqueuedAt">When it was enqueued.</param>
    public DeliveryEntry(TItem item, string key, int lane, int bytes, DeliveryPriority priority, DateTimeOffset enqueuedAt)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentException.ThrowIfNullOrEmpty(key);
        Item = item;
        Key = key;
        Lane = lane;
        Bytes = bytes;
        Priority = priority;
        EnqueuedAt = enqueuedAt;
    }

    /// <summary>The entry's number; rises in the order of enqueueing. Given by the store.</summary>
    public long Sequence { get; set; }

    /// <summary>The item.</summary>
    public TItem Item { get; }

    /// <summary>Whose item it is; identifies a person.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Key { get; }

    /// <summary>The lane it is delivered in.</summary>
    public int Lane { get; }

    /// <summary>What it adds to the size of a request.</summary>
    public int Bytes { get; }

    /// <summary>How urgent it is.</summary>
    public DeliveryPriority Priority { get; }

    /// <summary>When it was enqueued.</summary>
    public DateTimeOffset EnqueuedAt { get; }

    /// <summary>The trace in which it was enqueued (<c>traceparent</c>), for a link from the request that carries it.</summary>
    public string? TraceParent { get; set; }

    /// <summary>How many times it was sent without being delivered.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether a process began to send it and did not write down what came of it, or wrote down that nobody knows.</summary>
    public bool MayHaveBeenSent { get; set; }

    /// <summary>Of the memory store: it is on no list of what waits any more, though a queue may still hold it.</summary>
    internal bool HasEnded { get; set; }

    /// <summary>Number and lane; never the key or the item.</summary>
    public override string ToString() => $"entry {Sequence} of lane {Lane}";
}
