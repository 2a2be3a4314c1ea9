namespace Braze.Client.Csv;

/// <summary>Something in a row that could not be taken as it stands. It names the place and never the content, so it may be logged.</summary>
/// <param name="Row">The row as a spreadsheet counts: the header is row 1, and a line break inside a cell starts no new row.</param>
/// <param name="Column">The column as the header spells it; <see langword="null"/> when the whole row is meant.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record CsvProblem(long Row, string? Column, CsvProblemKind Kind);
