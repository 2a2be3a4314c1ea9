namespace Integration.Abstractions;

/// <summary>The direction of an <see cref="AudienceChange"/>.</summary>
public enum AudienceMovement
{
    /// <summary>The user is now a member.</summary>
    Enter,

    /// <summary>The user is no longer a member.</summary>
    Exit,
}
