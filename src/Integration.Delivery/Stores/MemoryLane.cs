namespace Integration.Delivery;

/// <summary>One lane in memory. Entries leave a queue at its head only; one that ends in the middle is passed over until it gets there.</summary>
internal sealed class MemoryLane<TItem>
    where TItem : class
{
    private readonly Lock _gate = new();
    private readonly Queue<DeliveryEntry<TItem>> _live = new();
    private readonly Queue<DeliveryEntry<TItem>> _backfill = new();
    private readonly Dictionary<string, List<DeliveryEntry<TItem>>> _backfillByKey = new(StringComparer.Ordinal);
    private readonly HashSet<DeliveryEntry<TItem>> _ended = [];

    public void Append(DeliveryEntry<TItem> entry, ref long sequence)
    {
        lock (_gate)
        {
            // Numbered inside the lock, so that numbers rise within the lane.
            entry.Sequence = Interlocked.Increment(ref sequence);
            if (entry.Priority == DeliveryPriority.Live)
            {
                _live.Enqueue(entry);
                return;
            }

            _backfill.Enqueue(entry);
            if (!_backfillByKey.TryGetValue(entry.Key, out List<DeliveryEntry<TItem>>? ofKey))
            {
                _backfillByKey[entry.Key] = ofKey = [];
            }

            ofKey.Add(entry);
        }
    }

    public List<DeliveryEntry<TItem>> Read(int max)
    {
        lock (_gate)
        {
            List<DeliveryEntry<TItem>> read = [.. _live.Where(IsWaiting).Take(max)];
            if (_backfill.Count == 0)
            {
                return read;
            }

            HashSet<DeliveryEntry<TItem>> along = [.. read.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).SelectMany(BackfillOf)];
            IEnumerable<DeliveryEntry<TItem>> others = _backfill.Where(entry => IsWaiting(entry) && !along.Contains(entry)).Take(Math.Max(0, max - read.Count - along.Count));
            read.AddRange([.. along, .. others]);
            return read;
        }
    }

    public void Remove(LaneOutcome<TItem> outcome)
    {
        lock (_gate)
        {
            foreach (DeliveryEntry<TItem> entry in outcome.Returned)
            {
                entry.Attempts++;
            }

            foreach (DeliveryEntry<TItem> entry in outcome.Unsettled)
            {
                entry.Attempts++;
                entry.MayHaveBeenSent = true;
            }

            foreach (DeliveryEntry<TItem> entry in outcome.Delivered.Concat(outcome.GivenUp.Select(item => item.Entry)))
            {
                _ended.Add(entry);
                if (entry.Priority == DeliveryPriority.Backfill && _backfillByKey.TryGetValue(entry.Key, out List<DeliveryEntry<TItem>>? ofKey) && ofKey.Remove(entry) && ofKey.Count == 0)
                {
                    _backfillByKey.Remove(entry.Key);
                }
            }

            Trim(_live);
            Trim(_backfill);
        }
    }

    public QueueSize Measure(long upTo)
    {
        lock (_gate)
        {
            DeliveryEntry<TItem>[] waiting = [.. _live.Concat(_backfill).Where(entry => entry.Sequence <= upTo && IsWaiting(entry))];
            return new QueueSize(waiting.Length, waiting.Sum(entry => (long)entry.Bytes));
        }
    }

    // Heads always wait: what has ended at the head is trimmed.
    public bool HasAny(long upTo)
    {
        lock (_gate)
        {
            return (_live.TryPeek(out DeliveryEntry<TItem>? live) && live.Sequence <= upTo)
                || (_backfill.TryPeek(out DeliveryEntry<TItem>? backfill) && backfill.Sequence <= upTo);
        }
    }

    private bool IsWaiting(DeliveryEntry<TItem> entry) => _ended.Count == 0 || !_ended.Contains(entry);

    private List<DeliveryEntry<TItem>> BackfillOf(string key) => _backfillByKey.GetValueOrDefault(key) ?? [];

    private void Trim(Queue<DeliveryEntry<TItem>> queue)
    {
        while (queue.TryPeek(out DeliveryEntry<TItem>? head) && _ended.Remove(head))
        {
            queue.Dequeue();
        }
    }
}
