namespace Integration.Delivery;

/// <summary>
/// The next batch of a lane. Entries of one key become one item where the target can merge them; a key of which something has to stay behind keeps all that
/// comes after it behind too.
/// </summary>
internal sealed class BatchPlan<TItem>
    where TItem : class
{
    private readonly ItemRules<TItem> _rules;
    private readonly DeliveryOptions _options;
    private readonly List<BatchUnit<TItem>> _units = [];
    private readonly Dictionary<string, BatchUnit<TItem>> _last = new(StringComparer.Ordinal);
    private readonly HashSet<string> _behind;
    private readonly int[] _perList = new int[ItemRules<TItem>.MaxLists];
    private long _bytes;

    private BatchPlan(ItemRules<TItem> rules, DeliveryOptions options, IEnumerable<string> held)
    {
        _rules = rules;
        _options = options;
        _behind = new HashSet<string>(held, StringComparer.Ordinal);
    }

    public IReadOnlyList<BatchUnit<TItem>> Units => _units;

    /// <summary>Entries that fit no request.</summary>
    public List<DeliveryEntry<TItem>> Unsendable { get; } = [];

    /// <summary>Whether waiting for more entries could not make it larger.</summary>
    public bool IsFull { get; private set; }

    /// <summary>How many more items would fill it, at most.</summary>
    public int Missing => Math.Max(1, _options.MaxBatchItems - _units.Count);

    /// <summary>How many entries are in it.</summary>
    public int Entries => _units.Sum(unit => unit.Entries.Count);

    /// <summary>When the oldest entry in it was enqueued.</summary>
    public DateTimeOffset Oldest => _units.Min(unit => unit.Entries.Min(entry => entry.EnqueuedAt));

    /// <summary>Plans a batch.</summary>
    /// <param name="entries">What waits in the lane: live entries first.</param>
    /// <param name="rules">What the target says of items.</param>
    /// <param name="options">The limits.</param>
    /// <param name="held">Keys of which nothing may be sent now.</param>
    public static BatchPlan<TItem> Of(IReadOnlyList<DeliveryEntry<TItem>> entries, ItemRules<TItem> rules, DeliveryOptions options, IEnumerable<string> held)
    {
        BatchPlan<TItem> plan = new(rules, options, held);
        foreach (DeliveryEntry<TItem> entry in entries)
        {
            plan.Add(entry);
        }

        plan.IsFull |= entries.Count >= options.MaxMergedEntries;
        return plan;
    }

    private void Add(DeliveryEntry<TItem> entry)
    {
        BatchUnit<TItem>? last = _last.GetValueOrDefault(entry.Key);
        if (entry.Priority == DeliveryPriority.Backfill && last is { Priority: DeliveryPriority.Live })
        {
            AddOlder(entry, last);
        }
        else if (!_behind.Contains(entry.Key) && !(last is not null && TryMerge(entry, last)) && !TryAppend(entry, last))
        {
            _behind.Add(entry.Key);
        }
    }

    private bool TryMerge(DeliveryEntry<TItem> entry, BatchUnit<TItem> unit)
    {
        if (_rules.Merge(unit.Item, entry.Item) is not { } merged || !TryResize(unit, merged, out int bytes))
        {
            return false;
        }

        unit.Take(entry, merged, bytes);
        return true;
    }

    private bool TryAppend(DeliveryEntry<TItem> entry, BatchUnit<TItem>? last)
    {
        int ofKey = 0;
        for (BatchUnit<TItem>? earlier = last; earlier is not null; earlier = earlier.Before)
        {
            if (++ofKey >= _options.MaxBatchItemsPerKey || !_rules.MayShareBatch(earlier.Item, entry.Item))
            {
                return false;
            }
        }

        if (_rules.ListOf(entry.Item) is not { } list)
        {
            Unsendable.Add(entry);
            return false;
        }

        bool fits = _units.Count < _options.MaxBatchItems
            && (_units.Count == 0 || _bytes + entry.Bytes <= _options.MaxBatchBytes)
            && !(_perList[list] >= _options.MaxBatchItemsPerList);
        if (!fits)
        {
            IsFull = true;
            return false;
        }

        BatchUnit<TItem> unit = new(entry, list, last);
        _units.Add(unit);
        _last[entry.Key] = unit;
        _perList[list]++;
        _bytes += entry.Bytes;
        IsFull |= _units.Count == _options.MaxBatchItems;
        return true;
    }

    /// <summary>
    /// Backfill is read after the live entries of its key and is older than all of them, so it goes into the first that it can be merged with. Where there is
    /// none, events alone, it waits for a turn of its own.
    /// </summary>
    private void AddOlder(DeliveryEntry<TItem> backfill, BatchUnit<TItem> last)
    {
        BatchUnit<TItem>? first = null;
        TItem? older = null;
        TItem? merged = null;
        for (BatchUnit<TItem>? unit = last; unit is not null; unit = unit.Before)
        {
            TItem? below = unit.Older is { } before ? _rules.Merge(before, backfill.Item) : backfill.Item;
            if (below is not null && _rules.Merge(below, unit.Newer) is { } both)
            {
                (first, older, merged) = (unit, below, both);
            }
        }

        if (first is null || _rules.BytesOf(merged!) is not { } bytes || !TryMakeRoom(first, bytes))
        {
            _behind.Add(backfill.Key);
            return;
        }

        _bytes += bytes - first.Bytes;
        first.TakeOlder(backfill, older!, merged!, bytes);
    }

    /// <summary>
    /// Backfill has to go along with the live items of its key, which it would overwrite later. The last of the others make room and wait for the next batch:
    /// were it this key that waits, the live items of others, read before any backfill, could take its room each time.
    /// </summary>
    private bool TryMakeRoom(BatchUnit<TItem> unit, int bytes)
    {
        long missing = _bytes + bytes - unit.Bytes - _options.MaxBatchBytes;
        if (missing <= 0)
        {
            return true;
        }

        IsFull = true;
        if (_units.Where(other => !IsOfKey(other, unit.Key)).Sum(other => (long)other.Bytes) < missing)
        {
            return false;
        }

        for (int i = _units.Count - 1; missing > 0; i--)
        {
            if (!IsOfKey(_units[i], unit.Key))
            {
                missing -= _units[i].Bytes;
                Remove(i);
            }
        }

        return true;
    }

    private void Remove(int index)
    {
        BatchUnit<TItem> unit = _units[index];
        _units.RemoveAt(index);
        _bytes -= unit.Bytes;
        _perList[unit.List]--;
        _behind.Add(unit.Key);
        if (unit.Before is { } before)
        {
            _last[unit.Key] = before;
        }
        else
        {
            _last.Remove(unit.Key);
        }
    }

    private static bool IsOfKey(BatchUnit<TItem> unit, string key) => string.Equals(unit.Key, key, StringComparison.Ordinal);

    private bool TryResize(BatchUnit<TItem> unit, TItem merged, out int bytes)
    {
        bytes = 0;
        if (_rules.BytesOf(merged) is not { } size)
        {
            return false;
        }

        bytes = size;
        if (_bytes + bytes - unit.Bytes > _options.MaxBatchBytes)
        {
            IsFull = true;
            return false;
        }

        _bytes += bytes - unit.Bytes;
        return true;
    }
}
