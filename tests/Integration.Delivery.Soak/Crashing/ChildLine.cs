namespace Integration.Delivery.Soak;

/// <summary>How a child speaks to its parent: lines of a word and more, with an end of their own, so that the half line of one killed in the middle is not taken for a whole one.</summary>
internal static class ChildLine
{
    public const string Started = "started";
    public const string Accepted = "accepted";
    public const string Enqueued = "enqueued";
    public const string Remaining = "remaining";
    public const string Dead = "dead";

    private const char End = '.';

    public static Task WriteAsync(string line) => Console.Out.WriteLineAsync(line + End);

    /// <summary>The word, and the rest of the line; <see langword="null"/> for a line that was cut off.</summary>
    public static (string Word, string Text)? Read(string line)
    {
        if (line.Length == 0 || line[^1] != End)
        {
            return null;
        }

        int space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line[..^1], "") : (line[..space], line[(space + 1)..^1]);
    }
}
