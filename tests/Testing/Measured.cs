namespace Testing;

/// <summary>One measurement.</summary>
public sealed record Measured(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags)
{
    /// <summary>All of it, for searching what must not be there.</summary>
    public string Everything => string.Join('\n', [Instrument, .. Tags.Select(t => $"{t.Key}={t.Value}")]);
}
