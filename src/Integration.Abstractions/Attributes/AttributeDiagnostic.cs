namespace Integration.Abstractions;

/// <summary>One change to one attribute. Holds keys, never values.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Source">The key as it was given; empty when it was null. For <see cref="AttributeDiagnosticKind.EventSkipped"/> the event's name.</param>
/// <param name="Result">The key the attribute is sent under; <see langword="null"/> when it was dropped.</param>
/// <param name="Detail">Why, for people.</param>
public sealed record AttributeDiagnostic(AttributeDiagnosticKind Kind, string Source, string? Result, string Detail)
{
    /// <summary>Whether the attribute is not sent.</summary>
    public bool IsDropped => Result is null;

    /// <summary>Kind and keys.</summary>
    public override string ToString() => $"{Kind}: '{Source}' → {(Result is null ? "dropped" : $"'{Result}'")}; {Detail}";
}
