using Integration.Abstractions;

namespace Braze.Client;

/// <summary>That a user entered or left one audience: an <see cref="AudienceChange"/> without the user.</summary>
/// <param name="Audience">The audience's name or slug; case matters.</param>
/// <param name="Movement">Whether the user is now in or out.</param>
/// <param name="At">When it happened. Of several moves of one user and audience the latest stands, and on a tie the one that came last.</param>
public readonly record struct AudienceMove(string Audience, AudienceMovement Movement, DateTimeOffset At)
{
    /// <summary>Whether it only says what was known before: any other move of the same user and audience stands against it, whatever the times.</summary>
    public bool IsBackfill { get; internal init; }

    /// <summary>A move into <paramref name="audience"/>.</summary>
    /// <param name="audience">The audience's name or slug.</param>
    /// <param name="at">When it happened.</param>
    public static AudienceMove Enter(string audience, DateTimeOffset at) => new(audience, AudienceMovement.Enter, at);

    /// <summary>A move out of <paramref name="audience"/>.</summary>
    /// <param name="audience">The audience's name or slug.</param>
    /// <param name="at">When it happened.</param>
    public static AudienceMove Exit(string audience, DateTimeOffset at) => new(audience, AudienceMovement.Exit, at);
}
