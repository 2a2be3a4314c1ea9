namespace Integration.Abstractions;

/// <summary>A value as text, or the reason there is none.</summary>
/// <param name="Text">The text; null is sent as null.</param>
/// <param name="Notes">What was changed about it.</param>
/// <param name="DropKind">Set when the attribute is not to be sent.</param>
/// <param name="Reason">Why not.</param>
internal readonly record struct FormattedValue(
    string? Text,
    ValueNotes Notes = ValueNotes.None,
    AttributeDiagnosticKind? DropKind = null,
    string Reason = "")
{
    public static FormattedValue Rejected(string reason) => new(null, DropKind: AttributeDiagnosticKind.ValueRejected, Reason: reason);
}
