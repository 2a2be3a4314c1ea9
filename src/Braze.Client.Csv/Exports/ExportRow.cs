namespace Braze.Client.Csv;

/// <summary>Makes a user out of a row.</summary>
internal sealed class ExportRow(string[] header, string? fileName)
{
    private readonly ExportColumn?[] _columns = ExportColumns.Find(header);

    /// <summary>Whether the header has any column of an export.</summary>
    public bool IsExport => Array.Exists(_columns, column => column is not null);

    public ExportedCsvUser Read(CsvRows rows)
    {
        string[] cells = rows.Cells;
        ExportedCsvUser user = new() { Row = rows.Row, FileName = fileName };
        List<CsvProblem>? problems = null;
        KeyValuePair<string, string>[] all = new KeyValuePair<string, string>[cells.Length];
        List<KeyValuePair<string, string>>? additional = null;
        for (int i = 0; i < cells.Length; i++)
        {
            all[i] = new(NameOf(i), cells[i]);
            if (ColumnAt(i) is not { } column)
            {
                (additional ??= []).Add(all[i]);
            }
            else if (cells[i].Length > 0 && !column.Read(user, cells[i]))
            {
                (problems ??= []).Add(new CsvProblem(rows.Row, NameOf(i), CsvProblemKind.UnreadableValue));
            }
        }

        foreach (int stray in rows.Stray)
        {
            (problems ??= []).Add(new CsvProblem(rows.Row, NameOf(stray), CsvProblemKind.StrayQuotationMark));
        }

        if (cells.Length != header.Length)
        {
            (problems ??= []).Add(new CsvProblem(rows.Row, Column: null, cells.Length < header.Length ? CsvProblemKind.TooFewCells : CsvProblemKind.TooManyCells));
        }

        user.Cells = CsvCells.Own(all);
        user.AdditionalColumns = additional is null ? CsvCells.None : CsvCells.Own([.. additional]);
        user.Problems = problems ?? [];
        return user;
    }

    private string NameOf(int index) => index < header.Length ? header[index] : string.Empty;

    private ExportColumn? ColumnAt(int index) => index < _columns.Length ? _columns[index] : null;
}
