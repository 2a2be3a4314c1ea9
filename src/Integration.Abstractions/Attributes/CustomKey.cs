namespace Integration.Abstractions;

/// <summary>The key a plain attribute is sent under, or why it has none.</summary>
/// <param name="Key">The key; null when the attribute is dropped.</param>
/// <param name="Kind">Set when the key differs from the source, or there is none.</param>
/// <param name="Detail">Why, for people.</param>
internal readonly record struct CustomKey(string? Key, AttributeDiagnosticKind? Kind, string Detail);
