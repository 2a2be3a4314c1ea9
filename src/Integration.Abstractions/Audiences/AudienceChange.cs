namespace Integration.Abstractions;

/// <summary>A user entered or left an audience.</summary>
/// <param name="User">Who.</param>
/// <param name="Audience">The audience's name or slug.</param>
/// <param name="Movement">Whether the user is now in or out.</param>
/// <param name="At">When it happened; among changes of one user and audience the latest wins, and on a tie the one given last.</param>
public sealed record AudienceChange(UserKey User, string Audience, AudienceMovement Movement, DateTimeOffset At)
{
    /// <summary>The user entered <paramref name="audience"/>.</summary>
    public static AudienceChange Enter(UserKey user, string audience, DateTimeOffset at) => new(user, audience, AudienceMovement.Enter, at);

    /// <summary>The user left <paramref name="audience"/>.</summary>
    public static AudienceChange Exit(UserKey user, string audience, DateTimeOffset at) => new(user, audience, AudienceMovement.Exit, at);
}
