namespace Integration.Abstractions;

/// <summary>A field the receiver has a place of its own for.</summary>
internal readonly record struct ReservedField(string Name, FieldFormat Format);
