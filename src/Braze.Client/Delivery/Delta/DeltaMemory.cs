using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>
/// Remembers within the process: a packed array for each user, 20 bytes an attribute. Bounded by users, of whom the one not seen longest is forgotten first, and by
/// <see cref="MaxAttributes"/> attributes of each. It ends with the process, after which everything is sent once more.
/// </summary>
public sealed class DeltaMemory : IDeltaMemory
{
    /// <summary>The most attributes remembered of one user; those remembered longest are forgotten first.</summary>
    public const int MaxAttributes = 512;

    private const int EntryBytes = 20;
    private const int None = -1;

    private readonly Lock _gate = new();
    private readonly int _maxUsers;
    private readonly Dictionary<UInt128, int> _index = [];
    private readonly List<Slot> _slots = [];
    private int _newest = None;
    private int _oldest = None;
    private int _free = None;

    /// <summary>An empty memory.</summary>
    /// <param name="maxUsers">The most users it keeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a single user.</exception>
    public DeltaMemory(int maxUsers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxUsers, 1);
        _maxUsers = maxUsers;
    }

    /// <summary>How many users it knows something of.</summary>
    public int Users
    {
        get
        {
            lock (_gate)
            {
                return _index.Count;
            }
        }
    }

    /// <inheritdoc />
    public bool IsShared => false;

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<DeltaEntry>> RecallAsync(IReadOnlyCollection<UInt128> users, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        List<DeltaEntry> found = [];
        lock (_gate)
        {
            foreach (UInt128 user in users)
            {
                if (_index.TryGetValue(user, out int slot))
                {
                    Touch(slot);
                    Read(user, At(slot).Entries, found);
                }
            }
        }

        return new(found);
    }

    /// <inheritdoc />
    public ValueTask RememberAsync(IReadOnlyCollection<DeltaEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        lock (_gate)
        {
            foreach (IGrouping<UInt128, DeltaEntry> user in entries.GroupBy(entry => entry.Key.User))
            {
                int slot = SlotOf(user.Key);
                DeltaEntry[] newer = [.. user];
                byte[] kept = Without(At(slot).Entries, [.. newer.Select(entry => entry.Key.Attribute)]);
                int all = (kept.Length / EntryBytes) + newer.Length;
                int skipped = Math.Max(0, all - MaxAttributes);
                byte[] packed = new byte[all * EntryBytes];
                kept.CopyTo(packed, 0);
                for (int i = 0; i < newer.Length; i++)
                {
                    Write(packed.AsSpan(kept.Length + (i * EntryBytes)), newer[i]);
                }

                At(slot).Entries = skipped == 0 ? packed : packed[(skipped * EntryBytes)..];
            }
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask ForgetAsync(IReadOnlyCollection<DeltaKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (IGrouping<UInt128, DeltaKey> user in keys.GroupBy(key => key.User))
            {
                if (_index.TryGetValue(user.Key, out int slot))
                {
                    Keep(user.Key, slot, Without(At(slot).Entries, [.. user.Select(key => key.Attribute)]));
                }
            }
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask ForgetUserAsync(UInt128 user, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_index.TryGetValue(user, out int slot))
            {
                Keep(user, slot, []);
            }
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask ForgetAttributeAsync(ulong attribute, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            foreach ((UInt128 user, int slot) in _index.ToArray())
            {
                Keep(user, slot, Without(At(slot).Entries, [attribute]));
            }
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask ForgetAllAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _index.Clear();
            _slots.Clear();
            (_newest, _oldest, _free) = (None, None, None);
        }

        return default;
    }

    private static void Read(UInt128 user, ReadOnlySpan<byte> entries, List<DeltaEntry> found)
    {
        for (; !entries.IsEmpty; entries = entries[EntryBytes..])
        {
            ulong attribute = BinaryPrimitives.ReadUInt64LittleEndian(entries);
            ulong value = BinaryPrimitives.ReadUInt64LittleEndian(entries[8..]);
            uint seconds = BinaryPrimitives.ReadUInt32LittleEndian(entries[16..]);
            found.Add(new DeltaEntry(new DeltaKey(user, attribute), value, DateTimeOffset.FromUnixTimeSeconds(seconds)));
        }
    }

    private static void Write(Span<byte> entry, DeltaEntry from)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(entry, from.Key.Attribute);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[8..], from.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[16..], (uint)from.SentAt.ToUnixTimeSeconds());
    }

    private static byte[] Without(byte[] entries, ReadOnlySpan<ulong> attributes)
    {
        byte[] kept = new byte[entries.Length];
        int length = 0;
        for (int at = 0; at < entries.Length; at += EntryBytes)
        {
            if (!attributes.Contains(BinaryPrimitives.ReadUInt64LittleEndian(entries.AsSpan(at))))
            {
                entries.AsSpan(at, EntryBytes).CopyTo(kept.AsSpan(length));
                length += EntryBytes;
            }
        }

        return length == entries.Length ? entries : kept[..length];
    }

    private ref Slot At(int slot) => ref CollectionsMarshal.AsSpan(_slots)[slot];

    private void Keep(UInt128 user, int slot, byte[] entries)
    {
        At(slot).Entries = entries;
        if (entries.Length == 0)
        {
            Remove(user, slot);
        }
    }

    private int SlotOf(UInt128 user)
    {
        if (_index.TryGetValue(user, out int known))
        {
            Touch(known);
            return known;
        }

        if (_index.Count == _maxUsers)
        {
            Remove(At(_oldest).User, _oldest);
        }

        int slot = _free;
        if (slot == None)
        {
            slot = _slots.Count;
            _slots.Add(default);
        }
        else
        {
            _free = At(slot).Older;
        }

        At(slot) = new Slot { User = user, Entries = [] };
        _index.Add(user, slot);
        Link(slot);
        return slot;
    }

    private void Remove(UInt128 user, int slot)
    {
        Unlink(slot);
        _index.Remove(user);
        At(slot) = new Slot { Entries = [], Older = _free };
        _free = slot;
    }

    private void Touch(int slot)
    {
        if (slot != _newest)
        {
            Unlink(slot);
            Link(slot);
        }
    }

    private void Link(int slot)
    {
        At(slot).Newer = None;
        At(slot).Older = _newest;
        if (_newest == None)
        {
            _oldest = slot;
        }
        else
        {
            At(_newest).Newer = slot;
        }

        _newest = slot;
    }

    private void Unlink(int slot)
    {
        (int newer, int older) = (At(slot).Newer, At(slot).Older);
        if (newer == None)
        {
            _newest = older;
        }
        else
        {
            At(newer).Older = older;
        }

        if (older == None)
        {
            _oldest = newer;
        }
        else
        {
            At(older).Newer = newer;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public UInt128 User;
        public byte[] Entries;
        public int Newer;
        public int Older;
    }
}
