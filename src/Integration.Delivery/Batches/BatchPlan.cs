namespace Integration.Delivery;

/// <summary>
/// The next batch of a lane. Entries of one key become one item where the target can merge them; a key of which something has to stay behind keeps all that
/// comes after it behind too.
/// </summary>
internal sealed class BatchPlan<TItem>
    where TItem : class
{
    private const int MaxLists = 8;

    private readonly IDeliveryTarget<TItem> _target;
    private readonly DeliveryOptions _options;
    private readonly List<BatchUnit<TItem>> _units = [];
    private readonly Dictionary<string, BatchUnit<TItem>> _last = new(StringComparer.Ordinal);
    private readonly HashSet<string> _behind = new(StringComparer.Ordinal);
    private readonly int[] _perList = new int[MaxLists];
    private long _bytes;

    private BatchPlan(IDeliveryTarget<TItem> target, DeliveryOptions options)
    {
        _target = target;
        _options = options;
    }

    public IReadOnlyList<BatchUnit<TItem>> Units => _units;

    /// <summary>Whether waiting for more entries could not make it larger.</summary>
    public bool IsFull { get; private set; }

    /// <summary>How many more items would fill it, at most.</summary>
    public int Missing => Math.Max(1, _options.MaxBatchItems - _units.Count);

    /// <summary>How many entries are in it.</summary>
    public int Entries { get; private set; }

    public DateTimeOffset Oldest { get; private set; } = DateTimeOffset.MaxValue;

    public static BatchPlan<TItem> Of(IReadOnlyList<DeliveryEntry<TItem>> entries, IDeliveryTarget<TItem> target, DeliveryOptions options)
    {
        BatchPlan<TItem> plan = new(target, options);
        foreach (DeliveryEntry<TItem> entry in entries)
        {
            plan.Add(entry);
        }

        plan.IsFull |= entries.Count >= options.MaxMergedEntries;
        return plan;
    }

    private void Add(DeliveryEntry<TItem> entry)
    {
        if (_behind.Contains(entry.Key))
        {
            return;
        }

        if (!TryMerge(entry) && !TryAppend(entry))
        {
            _behind.Add(entry.Key);
            IsFull = true;
            return;
        }

        Entries++;
        if (entry.EnqueuedAt < Oldest)
        {
            Oldest = entry.EnqueuedAt;
        }
    }

    private bool TryMerge(DeliveryEntry<TItem> entry)
    {
        if (!_last.TryGetValue(entry.Key, out BatchUnit<TItem>? unit))
        {
            return false;
        }

        // Backfill is read after the live entries of its key and is older than they are.
        bool isOlder = entry.Priority == DeliveryPriority.Backfill && unit.Priority == DeliveryPriority.Live;
        TItem? older = isOlder && unit.Older is { } before ? _target.Merge(before, entry.Item) : isOlder ? entry.Item : unit.Older;
        TItem? newer = isOlder ? unit.Newer : _target.Merge(unit.Newer, entry.Item);
        TItem? merged = older is null || newer is null ? newer : _target.Merge(older, newer);
        if (merged is null || newer is null || (isOlder && older is null))
        {
            return false;
        }

        int bytes = _target.BytesOf(merged);
        if (_bytes + bytes - unit.Bytes > _options.MaxBatchBytes)
        {
            return false;
        }

        _bytes += bytes - unit.Bytes;
        unit.Take(entry, older, newer, merged, bytes);
        return true;
    }

    private bool TryAppend(DeliveryEntry<TItem> entry)
    {
        // What cannot be merged with a live item of its key would overtake it or be overtaken: it waits for a turn of its own.
        if (entry.Priority == DeliveryPriority.Backfill && _last.TryGetValue(entry.Key, out BatchUnit<TItem>? before) && before.Priority == DeliveryPriority.Live)
        {
            return false;
        }

        int list = _target.ListOf(entry.Item);
        bool fits = _units.Count < _options.MaxBatchItems
            && (_units.Count == 0 || _bytes + entry.Bytes <= _options.MaxBatchBytes)
            && !(_perList[list] >= _options.MaxBatchItemsPerList);
        if (!fits)
        {
            return false;
        }

        BatchUnit<TItem> unit = new(entry, list);
        _units.Add(unit);
        _last[entry.Key] = unit;
        _perList[list]++;
        _bytes += entry.Bytes;
        IsFull |= _units.Count == _options.MaxBatchItems;
        return true;
    }
}
