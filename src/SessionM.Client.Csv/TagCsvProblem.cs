namespace SessionM.Client.Csv;

/// <summary>A row that is no assignment. It names the place and never the content, so it may be logged.</summary>
/// <param name="Row">The row as a spreadsheet counts: the first is row 1, and a line break inside a cell starts no new row.</param>
/// <param name="Column">What the cell should hold; <see langword="null"/> when the whole row is meant.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record TagCsvProblem(long Row, TagCsvColumn? Column, TagCsvProblemKind Kind);
