namespace Integration.Abstractions;

/// <summary>Decides which attributes keep a shared key, and which stay under a limit.</summary>
internal static class Contest
{
    /// <summary>Leaves one attribute for each key, in ordinal order of the keys, and reports the others.</summary>
    public static void ResolveCollisions(List<Candidate> candidates, CollisionPolicy policy, List<AttributeDiagnostic> diagnostics)
    {
        candidates.Sort((a, b) => Compare(a, b, policy));
        int kept = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            Candidate candidate = candidates[i];
            if (kept == 0 || !string.Equals(candidates[kept - 1].Key, candidate.Key, StringComparison.Ordinal))
            {
                candidates[kept++] = candidate;
                continue;
            }

            diagnostics.Add(Lost(candidate, candidates[kept - 1], policy));
        }

        candidates.RemoveRange(kept, candidates.Count - kept);
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
        int byKey = string.CompareOrdinal(a.Key, b.Key);
        if (byKey != 0)
        {
            return byKey;
        }

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
