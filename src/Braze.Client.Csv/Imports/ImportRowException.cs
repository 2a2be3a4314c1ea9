namespace Braze.Client.Csv;

/// <summary>A row that Braze would not take, or not as it was meant. The file ends before it.</summary>
public sealed class ImportRowException : Exception
{
    internal ImportRowException(long row, string? column, string problem, Exception? cause = null)
        : base($"Row {row}{(column is null ? string.Empty : $", column '{column}'")}: {problem}", cause)
    {
        Row = row;
        Column = column;
    }

    /// <summary>The place of the row in the sequence that was given, from 1.</summary>
    public long Row { get; }

    /// <summary>The column; <see langword="null"/> when it is about the row as a whole.</summary>
    public string? Column { get; }
}
