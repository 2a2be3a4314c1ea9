using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>
/// Some of the users of a <see cref="DeltaMemory"/>, under a lock of their own. When it is full, chance decides whom a new user replaces. Whoever was not seen
/// longest would be the wrong one: a nightly load of a few users more than there is room for comes round to each just after it was forgotten, and saves nothing.
/// </summary>
internal sealed class DeltaShard(int maxUsers)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, int> _index = [];
    private readonly List<Slot> _slots = [];

    public int Users
    {
        get
        {
            lock (_gate)
            {
                return _slots.Count;
            }
        }
    }

    public void Recall(UInt128 user, List<DeltaEntry> found)
    {
        lock (_gate)
        {
            if (_index.TryGetValue(user, out int slot))
            {
                PackedEntries.Read(user, At(slot).Entries, found);
            }
        }
    }

    public void Remember(UInt128 user, ReadOnlySpan<DeltaEntry> newer)
    {
        lock (_gate)
        {
            int slot = SlotOf(user);
            At(slot).Entries = PackedEntries.With(At(slot).Entries, newer, DeltaMemory.MaxAttributes);
        }
    }

    public void Forget(UInt128 user, ReadOnlySpan<ulong> attributes)
    {
        lock (_gate)
        {
            if (_index.TryGetValue(user, out int slot))
            {
                Forget(slot, attributes);
            }
        }
    }

    public void Forget(UInt128 user)
    {
        lock (_gate)
        {
            if (_index.TryGetValue(user, out int slot))
            {
                Remove(slot);
            }
        }
    }

    public void ForgetAttribute(ulong attribute)
    {
        lock (_gate)
        {
            // From the end, because the last user takes the place of one who is removed.
            for (int slot = _slots.Count - 1; slot >= 0; slot--)
            {
                Forget(slot, [attribute]);
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _index.Clear();
            _slots.Clear();
        }
    }

    private void Forget(int slot, ReadOnlySpan<ulong> attributes)
    {
        byte[] kept = PackedEntries.Without(At(slot).Entries, attributes);
        At(slot).Entries = kept;
        if (kept.Length == 0)
        {
            Remove(slot);
        }
    }

    private int SlotOf(UInt128 user)
    {
        if (_index.TryGetValue(user, out int known))
        {
            return known;
        }

        if (_slots.Count == maxUsers)
        {
            Remove(Random.Shared.Next(maxUsers));
        }

        _slots.Add(new Slot(user, []));
        _index.Add(user, _slots.Count - 1);
        return _slots.Count - 1;
    }

    private void Remove(int slot)
    {
        _index.Remove(At(slot).User);
        Slot last = _slots[^1];
        _slots.RemoveAt(_slots.Count - 1);
        if (slot < _slots.Count)
        {
            _slots[slot] = last;
            _index[last.User] = slot;
        }
    }

    private ref Slot At(int slot) => ref CollectionsMarshal.AsSpan(_slots)[slot];

    [StructLayout(LayoutKind.Auto)]
    private record struct Slot(UInt128 User, byte[] Entries);
}
