using System.Collections;

namespace Integration.Sandbox;

/// <summary>The newest entries, at most so many; not thread-safe, its owner locks.</summary>
internal sealed class BoundedHistory<T>(int capacity) : IReadOnlyCollection<T>
{
    private readonly Queue<T> _entries = new();

    public int Count => _entries.Count;

    public void Add(T entry)
    {
        if (_entries.Count == capacity)
        {
            _entries.Dequeue();
        }

        _entries.Enqueue(entry);
    }

    public void Clear() => _entries.Clear();

    public IEnumerator<T> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
