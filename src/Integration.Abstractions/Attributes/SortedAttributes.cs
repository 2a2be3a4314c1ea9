using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Integration.Abstractions;

/// <summary>Attributes in ordinal order of their keys, in one array. A profile is written from the first to the last far more often than one is looked up.</summary>
/// <param name="sorted">The attributes, in order and each key once; not copied.</param>
[DebuggerDisplay("Count = {Count}")]
internal sealed class SortedAttributes(KeyValuePair<string, string?>[] sorted) : IReadOnlyDictionary<string, string?>
{
    public static SortedAttributes Empty { get; } = new([]);

    /// <summary>What is sent, and a report of how it came about.</summary>
    public static SortedAttributes Of(List<Candidate> sent, List<AttributeDiagnostic> diagnostics)
    {
        if (sent.Count == 0)
        {
            return Empty;
        }

        ReadOnlySpan<Candidate> candidates = CollectionsMarshal.AsSpan(sent);
        KeyValuePair<string, string?>[] attributes = new KeyValuePair<string, string?>[sent.Count];
        for (int i = 0; i < attributes.Length; i++)
        {
            ref readonly Candidate candidate = ref candidates[i];
            attributes[i] = new(candidate.Key, candidate.Value);
            diagnostics.AddSent(candidate);
        }

        return new SortedAttributes(attributes);
    }

    public int Count => sorted.Length;

    public IEnumerable<string> Keys => sorted.Select(attribute => attribute.Key);

    public IEnumerable<string?> Values => sorted.Select(attribute => attribute.Value);

    public string? this[string key] => TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException($"There is no attribute '{key}'.");

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string? value)
    {
        int index = IndexOf(key);
        value = index >= 0 ? sorted[index].Value : null;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string?>>)sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => sorted.GetEnumerator();

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return sorted.AsSpan().BinarySearch(new Place(key));
    }

    private readonly struct Place(string key) : IComparable<KeyValuePair<string, string?>>
    {
        public int CompareTo(KeyValuePair<string, string?> other) => string.CompareOrdinal(key, other.Key);
    }
}
