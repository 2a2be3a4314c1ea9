using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>An ordered list of named values in one array; setting a name again replaces the value where it stands.</summary>
/// <remarks>A mutable struct, to save one object for each of thousands of users: keep it in a field and never copy it.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct MemberList
{
    // Below this many names, comparing them one by one is faster than hashing.
    private const int IndexFrom = 24;

    private Member[]? _items;
    private Dictionary<string, int>? _index;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<Member> Items => _items.AsSpan(0, Count);

    public readonly WireValue Get(MemberName name)
    {
        int at = IndexOf(name);
        return at < 0 ? default : _items![at].Value;
    }

    public void Set(Member member)
    {
        int at = IndexOf(member.Name);
        if (!member.Value.IsSet)
        {
            RemoveAt(at);
            return;
        }

        if (at >= 0)
        {
            _items![at] = member;
            return;
        }

        Add(member);
    }

    private void Add(Member member)
    {
        _items ??= new Member[4];
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count] = member;
        _index?.Add(member.Name.Text, Count);
        Count++;
        if (_index is null && Count == IndexFrom)
        {
            _index = BuildIndex();
        }
    }

    private void RemoveAt(int at)
    {
        if (at < 0)
        {
            return;
        }

        Count--;
        Array.Copy(_items!, at + 1, _items!, at, Count - at);
        _items![Count] = default;
        _index = Count < IndexFrom ? null : BuildIndex();
    }

    private readonly int IndexOf(MemberName name)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(name.Text, -1);
        }

        for (int i = 0; i < Count; i++)
        {
            if (_items![i].Name.Is(name))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly Dictionary<string, int> BuildIndex()
    {
        Dictionary<string, int> index = new(Count * 2, StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            index.Add(_items![i].Name.Text, i);
        }

        return index;
    }
}
