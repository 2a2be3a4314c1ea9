namespace Integration.Abstractions;

/// <summary>An attribute that is sent unless another takes its key or its place.</summary>
/// <param name="Source">The key as given.</param>
/// <param name="Key">The key to send it under.</param>
/// <param name="Value">The text to send.</param>
/// <param name="Position">Its place in the input.</param>
/// <param name="Notes">What was changed about the value.</param>
/// <param name="Rename">How the key came to differ from the source, if it did.</param>
/// <param name="Detail">Why, for people.</param>
/// <param name="IsPromoted">A plain attribute that stands in for a reserved key; it gives way to the real one.</param>
internal readonly record struct Candidate(
    string Source,
    string Key,
    string? Value,
    int Position,
    ValueNotes Notes = ValueNotes.None,
    AttributeDiagnosticKind? Rename = null,
    string Detail = "",
    bool IsPromoted = false)
{
    public bool IsExact => string.Equals(Source, Key, StringComparison.Ordinal);

    /// <summary>The key; never the value, which is about a person.</summary>
    public override string ToString() => Key;
}
