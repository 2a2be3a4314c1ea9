using System.Buffers;
using System.Runtime.InteropServices;

namespace Integration.Abstractions;

/// <summary>Decides which attributes keep a shared key, and which stay under a limit.</summary>
internal static class Contest
{
    /// <summary>Takes one attribute for each key, in ordinal order of the keys, and reports the others.</summary>
    public static void ResolveCollisions(List<Candidate> candidates, List<Candidate> sent, CollisionPolicy policy, List<AttributeDiagnostic> diagnostics)
    {
        ReadOnlySpan<Candidate> given = CollectionsMarshal.AsSpan(candidates);
        int[] rented = ArrayPool<int>.Shared.Rent(given.Length);
        Span<int> order = rented.AsSpan(0, given.Length);
        SortByKey(candidates, order);
        for (int i = 0, next; i < order.Length; i = next)
        {
            string key = given[order[i]].Key;
            next = i + 1;
            while (next < order.Length && string.Equals(given[order[next]].Key, key, StringComparison.Ordinal))
            {
                next++;
            }

            sent.Add(given[next == i + 1 ? order[i] : Winner(candidates, order[i..next], policy, diagnostics)]);
        }

        ArrayPool<int>.Shared.Return(rented);
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

    /// <summary>The places of all candidates, in ordinal order of their keys. Four characters behind what all keys begin with tell nearly all apart, and are compared as one number.</summary>
    private static void SortByKey(List<Candidate> candidates, Span<int> order)
    {
        ReadOnlySpan<Candidate> given = CollectionsMarshal.AsSpan(candidates);
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(given.Length);
        Span<ulong> heads = rented.AsSpan(0, given.Length);
        int common = CommonPrefix(given);
        for (int i = 0; i < given.Length; i++)
        {
            (heads[i], order[i]) = (Head(given[i].Key.AsSpan(common)), i);
        }

        heads.Sort(order);
        for (int i = 0, next; i < heads.Length; i = next)
        {
            next = i + 1;
            while (next < heads.Length && heads[next] == heads[i])
            {
                next++;
            }

            if (next > i + 1)
            {
                SortByWholeKey(candidates, order[i..next]);
            }
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }

    private static int CommonPrefix(ReadOnlySpan<Candidate> given)
    {
        int common = given.IsEmpty ? 0 : given[0].Key.Length;
        foreach (ref readonly Candidate candidate in given)
        {
            common = given[0].Key.AsSpan(0, common).CommonPrefixLength(candidate.Key);
        }

        return common;
    }

    private static ulong Head(ReadOnlySpan<char> rest)
    {
        ulong head = 0;
        for (int i = 0; i < 4; i++)
        {
            head = (head << 16) | (i < rest.Length ? rest[i] : '\0');
        }

        return head;
    }

    private static void SortByWholeKey(List<Candidate> given, Span<int> alike) =>
        alike.Sort((a, b) => string.CompareOrdinal(given[a].Key, given[b].Key));

    private static int Winner(List<Candidate> given, Span<int> alike, CollisionPolicy policy, List<AttributeDiagnostic> diagnostics)
    {
        alike.Sort((a, b) => Compare(given[a], given[b], policy));
        foreach (int loser in alike[1..])
        {
            diagnostics.Add(Lost(given[loser], given[alike[0]], policy));
        }

        return alike[0];
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

    private static int Compare(in Candidate a, in Candidate b, CollisionPolicy policy)
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
