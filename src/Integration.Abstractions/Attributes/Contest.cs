using System.Buffers;

namespace Integration.Abstractions;

/// <summary>Decides which attributes keep a shared key, and which stay under a limit.</summary>
internal static class Contest
{
    /// <summary>Leaves one attribute for each key, in ordinal order of the keys, and reports the others.</summary>
    public static void ResolveCollisions(List<Candidate> candidates, CollisionPolicy policy, List<AttributeDiagnostic> diagnostics)
    {
        // Keys and places are sorted, and not the candidates themselves, which are large.
        string[] keys = ArrayPool<string>.Shared.Rent(candidates.Count);
        int[] order = ArrayPool<int>.Shared.Rent(candidates.Count);
        Candidate[] given = ArrayPool<Candidate>.Shared.Rent(candidates.Count);
        int count = candidates.Count;
        try
        {
            for (int i = 0; i < count; i++)
            {
                (keys[i], order[i]) = (candidates[i].Key, i);
            }

            candidates.CopyTo(given);
            candidates.Clear();
            Array.Sort(keys, order, 0, count, StringComparer.Ordinal);
            for (int i = 0, next; i < count; i = next)
            {
                next = i + 1;
                while (next < count && string.Equals(keys[next], keys[i], StringComparison.Ordinal))
                {
                    next++;
                }

                candidates.Add(Winner(given, order.AsSpan(i, next - i), policy, diagnostics));
            }
        }
        finally
        {
            ArrayPool<string>.Shared.Return(keys, clearArray: true);
            ArrayPool<int>.Shared.Return(order);
            ArrayPool<Candidate>.Shared.Return(given, clearArray: true);
        }
    }

    /// <summary>Leaves at most <paramref name="limit"/> attributes, in ordinal order of the keys, and reports the others.</summary>
    public static void ApplyCap(
        List<Candidate> candidates,
        int limit,
        IReadOnlyDictionary<string, int> priorities,
        CapOrder order,
        List<AttributeDiagnostic> diagnostics)
    {
        if (candidates.Count <= limit)
        {
            return;
        }

        candidates.Sort((a, b) => CompareForCap(a, b, priorities, order));
        for (int i = limit; i < candidates.Count; i++)
        {
            diagnostics.Add(new AttributeDiagnostic(AttributeDiagnosticKind.CapExceeded, candidates[i].Source, null, "There are more attributes than the receiver takes."));
        }

        candidates.RemoveRange(limit, candidates.Count - limit);
        candidates.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
    }

    private static Candidate Winner(Candidate[] given, Span<int> alike, CollisionPolicy policy, List<AttributeDiagnostic> diagnostics)
    {
        if (alike.Length > 1)
        {
            alike.Sort((a, b) => Compare(given[a], given[b], policy));
            foreach (int loser in alike[1..])
            {
                diagnostics.Add(Lost(given[loser], given[alike[0]], policy));
            }
        }

        return given[alike[0]];
    }

    private static AttributeDiagnostic Lost(Candidate loser, Candidate winner, CollisionPolicy policy)
    {
        if (loser.IsPromoted && !winner.IsPromoted)
        {
            return new AttributeDiagnostic(AttributeDiagnosticKind.ReservedConflict, loser.Source, null, $"The reserved key '{winner.Source}' fills '{winner.Key}'.");
        }

        if (policy == CollisionPolicy.Throw)
        {
            throw AttributeArgument.Refused($"The attributes '{winner.Source}' and '{loser.Source}' are both '{winner.Key}' after normalization. Rename one, or choose another CollisionPolicy.");
        }

        return new AttributeDiagnostic(AttributeDiagnosticKind.Collision, loser.Source, null, $"'{winner.Source}' is sent as '{winner.Key}'.");
    }

    private static int Compare(Candidate a, Candidate b, CollisionPolicy policy)
    {
        if (a.IsPromoted != b.IsPromoted)
        {
            return a.IsPromoted ? 1 : -1;
        }

        if (a.IsExact != b.IsExact)
        {
            return a.IsExact ? -1 : 1;
        }

        int bySource = policy == CollisionPolicy.FirstGiven ? 0 : string.CompareOrdinal(a.Source, b.Source);
        return bySource != 0 ? bySource : a.Position.CompareTo(b.Position);
    }

    private static int CompareForCap(Candidate a, Candidate b, IReadOnlyDictionary<string, int> priorities, CapOrder order)
    {
        int byPriority = Rank(a, priorities).CompareTo(Rank(b, priorities));
        if (byPriority != 0)
        {
            return byPriority;
        }

        return order == CapOrder.AsGiven ? a.Position.CompareTo(b.Position) : string.CompareOrdinal(a.Key, b.Key);
    }

    private static int Rank(Candidate candidate, IReadOnlyDictionary<string, int> priorities)
        => priorities.TryGetValue(candidate.Key, out int rank) ? rank : int.MaxValue;
}
