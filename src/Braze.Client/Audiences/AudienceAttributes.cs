using Integration.Abstractions;

namespace Braze.Client;

/// <summary>
/// Audience memberships as Lytics' Braze export writes them: one array attribute changed with <c>add</c> and <c>remove</c>, or one boolean for each
/// audience.
/// </summary>
internal static class AudienceAttributes
{
    /// <summary>What keeps a move from being written, as a sentence; <see langword="null"/> when nothing does.</summary>
    public static string? FindProblem(AudienceMove move, AudienceAttributeOptions options)
    {
        if (string.IsNullOrWhiteSpace(move.Audience))
        {
            return "The change names no audience.";
        }

        if (!Enum.IsDefined(move.Movement))
        {
            return $"The change is neither {AudienceMovement.Enter} nor {AudienceMovement.Exit}.";
        }

        int length = options.Form == AudienceForm.Array ? move.Audience.Length : BooleanName(move, options).Length;
        return length > AttributeValue.MaxTextLength ? $"The audience's name takes {length} characters; the limit is {AttributeValue.MaxTextLength}." : null;
    }

    /// <summary>The one move of each audience that stands, so that no name is ever both added and removed.</summary>
    /// <param name="moves">Moves of one user, in the order they came.</param>
    public static AudienceMove[] Net(IEnumerable<AudienceMove> moves) =>
    [
        // Sorting is stable: among equal times the move given last decides.
        .. moves.GroupBy(move => move.Audience, StringComparer.Ordinal)
            .Select(audience => audience.OrderBy(move => move.IsBackfill ? 0 : 1).ThenBy(move => move.At).Last()),
    ];

    /// <summary>The object that makes netted moves known.</summary>
    public static UserAttributes Convert(IReadOnlyCollection<AudienceMove> moves, BrazeUser user, AudienceAttributeOptions options)
    {
        UserAttributes attributes = new(user);
        if (options.Form == AudienceForm.Array)
        {
            attributes[options.AttributeName] = AttributeValue.Modify(
                add: NamesOf(moves, AudienceMovement.Enter),
                remove: NamesOf(moves, AudienceMovement.Exit));
            return attributes;
        }

        foreach (AudienceMove move in moves)
        {
            attributes[BooleanName(move, options)] = move.Movement == AudienceMovement.Enter;
        }

        return attributes;
    }

    private static string BooleanName(AudienceMove move, AudienceAttributeOptions options) => $"{options.AttributeName}_{move.Audience}";

    private static IEnumerable<string> NamesOf(IEnumerable<AudienceMove> moves, AudienceMovement movement) =>
        moves.Where(move => move.Movement == movement).Select(move => move.Audience);
}
