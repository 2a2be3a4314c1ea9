using Microsoft.Extensions.Logging;

namespace Testing;

/// <summary>One thing that was logged.</summary>
public sealed record LogEntry(
    string Category, LogLevel Level, EventId EventId, string Message, IReadOnlyList<KeyValuePair<string, object?>> Values, Exception? Exception)
{
    /// <summary>All of it, for searching what must not be there.</summary>
    public string Everything => string.Join('\n', [Category, Message, .. Values.Select(v => $"{v.Key}={v.Value}"), Exception?.ToString() ?? string.Empty]);
}
