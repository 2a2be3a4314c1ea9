namespace Braze.Client;

/// <summary>The genders a Braze profile can hold; unknown is <see cref="Integration.Abstractions.Optional.Null"/>.</summary>
public enum Gender
{
    /// <summary><c>M</c>.</summary>
    Male,

    /// <summary><c>F</c>.</summary>
    Female,

    /// <summary><c>O</c>.</summary>
    Other,

    /// <summary><c>N</c>.</summary>
    NotApplicable,

    /// <summary><c>P</c>.</summary>
    PreferNotToSay,
}
