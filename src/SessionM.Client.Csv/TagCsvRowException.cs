namespace SessionM.Client.Csv;

/// <summary>An assignment that the file cannot hold. The file ends before it.</summary>
public sealed class TagCsvRowException : Exception
{
    internal TagCsvRowException(long position, string problem)
        : base($"Assignment {position}: {problem}") => Position = position;

    /// <summary>The place of the assignment in the sequence that was given, from 0.</summary>
    public long Position { get; }
}
