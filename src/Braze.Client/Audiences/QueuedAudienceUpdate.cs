using System.Diagnostics;
using Integration.Abstractions;

namespace Braze.Client;

/// <summary>What became of one user's memberships: what an <see cref="AudienceExporter"/> keeps. Never changes.</summary>
[DebuggerDisplay("Braze audience update")]
public sealed class QueuedAudienceUpdate
{
    /// <summary>Nets the moves of one user.</summary>
    /// <param name="user">Whom they are about.</param>
    /// <param name="moves">The moves in the order they came; of several of one audience the latest stands.</param>
    /// <exception cref="ArgumentException">There is no move, or one names no audience or no direction.</exception>
    public QueuedAudienceUpdate(BrazeUser user, IEnumerable<AudienceMove> moves)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(moves);
        AudienceMove[] given = [.. moves];
        if (given.Length == 0)
        {
            throw new ArgumentException("There is no move.", nameof(moves));
        }

        if (Array.Exists(given, move => string.IsNullOrWhiteSpace(move.Audience) || !Enum.IsDefined(move.Movement)))
        {
            throw new ArgumentException($"A move names no audience, or is neither {AudienceMovement.Enter} nor {AudienceMovement.Exit}.", nameof(moves));
        }

        User = user;
        Moves = AudienceAttributes.Net(given);
    }

    /// <summary>Whom it is about.</summary>
    public BrazeUser User { get; }

    /// <summary>One move of each audience.</summary>
    public IReadOnlyList<AudienceMove> Moves { get; }

    /// <summary>Kind of user and number of audiences; never whom it is about.</summary>
    public override string ToString() => $"{User}, {Moves.Count} audiences";
}
