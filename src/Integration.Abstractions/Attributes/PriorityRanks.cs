using System.Collections.Frozen;

namespace Integration.Abstractions;

/// <summary>The place of each prioritized key, by its normalized form.</summary>
internal static class PriorityRanks
{
    public static FrozenDictionary<string, int> Of(IEnumerable<string> priorityKeys, KeyNormalizer keys)
    {
        Dictionary<string, int> ranks = new(StringComparer.Ordinal);
        foreach (string key in priorityKeys)
        {
            ranks.TryAdd(keys.Normalize(key), ranks.Count);
        }

        return ranks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
