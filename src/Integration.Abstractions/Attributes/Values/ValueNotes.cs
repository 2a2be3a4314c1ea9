namespace Integration.Abstractions;

/// <summary>What was changed about a value that is sent.</summary>
[Flags]
internal enum ValueNotes
{
    None = 0,
    ContainsSeparator = 1,
    Sanitized = 2,
    Truncated = 4,
}
