namespace Integration.Abstractions;

/// <summary>Attributes to set and to clear on one user.</summary>
/// <param name="User">Who.</param>
public sealed record ProfileUpdate(UserKey User)
{
    /// <summary>
    /// Attributes to set, by name. Values are strings, booleans, numbers, dates, or lists of strings; a <see langword="null"/>
    /// value follows the rules of the receiving sink and does not clear: name what to clear in <see cref="Clear"/>.
    /// </summary>
    public Dictionary<string, object?> Set { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Names of attributes to remove from the user.</summary>
    public List<string> Clear { get; init; } = [];

    /// <summary>The kind of key and how many attributes; never their values.</summary>
    public override string ToString() => $"{User}: set {Set.Count}, clear {Clear.Count}";
}
