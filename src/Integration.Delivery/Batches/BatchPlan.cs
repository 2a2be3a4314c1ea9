using System.Runtime.InteropServices;

namespace Integration.Delivery;

/// <summary>
/// The next batch of a lane, planned anew at each turn. Entries of one key become one item where the target can merge them; a key of which something has to
/// stay behind keeps all that comes after it behind too.
/// </summary>
internal sealed class BatchPlan<TItem>(ItemRules<TItem> rules, DeliveryOptions options)
    where TItem : class
{
    private readonly ItemRules<TItem> _rules = rules;
    private readonly DeliveryOptions _options = options;
    private readonly List<BatchUnit<TItem>> _units = [];
    private readonly Dictionary<string, KeyState> _keys = new(StringComparer.Ordinal);
    private readonly int[] _perList = new int[ItemRules<TItem>.MaxLists];
    private long _bytes;

    public IReadOnlyList<BatchUnit<TItem>> Units => _units;

    /// <summary>Entries that fit no request.</summary>
    public List<DeliveryEntry<TItem>> Unsendable { get; } = [];

    /// <summary>Whether waiting for more entries could not make it larger.</summary>
    public bool IsFull { get; private set; }

    /// <summary>With how many more items it could be full: with fewer it cannot, but for their bytes.</summary>
    public int Missing => Math.Max(1, Math.Min(_options.MaxBatchItems - _units.Count, (_options.MaxBatchItemsPerList ?? int.MaxValue) - _perList.Max()));

    /// <summary>With how many more bytes it could be full.</summary>
    public long MissingBytes => Math.Max(1, _options.MaxBatchBytes - _bytes);

    /// <summary>How many entries are in it.</summary>
    public int Entries => _units.Sum(unit => unit.Entries.Count);

    /// <summary>When the oldest entry in it was enqueued.</summary>
    public DateTimeOffset Oldest => _units.Min(unit => unit.Entries.Min(entry => entry.EnqueuedAt));

    /// <summary>Plans a batch in the place of the one before.</summary>
    /// <param name="entries">What waits in the lane: live entries first.</param>
    /// <param name="held">Keys of which nothing may be sent now.</param>
    public void Fill(IReadOnlyList<DeliveryEntry<TItem>> entries, IEnumerable<string> held)
    {
        Clear();
        foreach (string key in held)
        {
            _keys[key] = new KeyState(Last: null, IsBehind: true);
        }

        for (int i = 0; i < entries.Count; i++)
        {
            Add(entries[i]);
        }

        IsFull |= entries.Count >= _options.MaxMergedEntries;
    }

    /// <summary>Lets go of what it holds.</summary>
    public void Clear()
    {
        _units.Clear();
        _keys.Clear();
        Array.Clear(_perList);
        Unsendable.Clear();
        _bytes = 0;
        IsFull = false;
    }

    private void Add(DeliveryEntry<TItem> entry)
    {
        ref KeyState key = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, entry.Key, out _);
        if (entry.Priority == DeliveryPriority.Backfill && key.Last is { Priority: DeliveryPriority.Live } last)
        {
            AddOlder(entry, last, ref key);
        }
        else if (!key.IsBehind && !(key.Last is not null && TryMerge(entry, key.Last)) && !TryAppend(entry, ref key))
        {
            key.IsBehind = true;
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

    private bool TryAppend(DeliveryEntry<TItem> entry, ref KeyState key)
    {
        if (_units.Count == _options.MaxBatchItems)
        {
            return false;
        }

        int ofKey = 0;
        for (BatchUnit<TItem>? earlier = key.Last; earlier is not null; earlier = earlier.Before)
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

        bool fits = (_units.Count == 0 || _bytes + entry.Bytes <= _options.MaxBatchBytes) && !(_perList[list] >= _options.MaxBatchItemsPerList);
        if (!fits)
        {
            IsFull = true;
            return false;
        }

        BatchUnit<TItem> unit = new(entry, list, key.Last);
        _units.Add(unit);
        key.Last = unit;
        _perList[list]++;
        _bytes += entry.Bytes;
        IsFull |= _units.Count == _options.MaxBatchItems;
        return true;
    }

    /// <summary>
    /// Backfill is read after the live entries of its key and is older than all of them, so it goes into the first that it can be merged with. Where there is
    /// none, events alone, it waits for a turn of its own.
    /// </summary>
    private void AddOlder(DeliveryEntry<TItem> backfill, BatchUnit<TItem> last, ref KeyState key)
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
            key.IsBehind = true;
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

        // There already, so that nothing moves: somebody may hold a reference to the state of another key.
        _keys[unit.Key] = new KeyState(unit.Before, IsBehind: true);
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

    /// <summary>How a key stands: the last of its units in the batch, and whether something of it has stayed behind.</summary>
    private record struct KeyState(BatchUnit<TItem>? Last, bool IsBehind);
}
