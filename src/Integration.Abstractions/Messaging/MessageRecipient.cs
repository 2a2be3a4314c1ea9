namespace Integration.Abstractions;

/// <summary>One receiver of a message and what is particular to them.</summary>
/// <param name="User">Who.</param>
public sealed record MessageRecipient(UserKey User)
{
    /// <summary>Values for the message's placeholders; they win over those of the message. Strings, booleans, numbers, dates, or lists and string-keyed dictionaries of these.</summary>
    public Dictionary<string, object?> Properties { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The kind of key and how many properties; never their values.</summary>
    public override string ToString() => $"{User}: {Properties.Count} properties";
}
