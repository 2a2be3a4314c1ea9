using System.Collections;

namespace Braze.Client.Csv;

/// <summary>Cells of one row, by column, in the order of the file, as the text that was in it.</summary>
/// <remarks>
/// Two columns may have one name: a custom event and a custom attribute can. Looking up by name finds the first, enumerating shows all. Text that
/// a spreadsheet would take for a formula is as it was in the file; whoever writes it into a spreadsheet has to defuse it there.
/// </remarks>
public sealed class CsvCells : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly KeyValuePair<string, string>[] _cells;

    /// <summary>Cells made by hand, for a test for example.</summary>
    /// <param name="cells">Column names and texts, copied.</param>
    public CsvCells(params IEnumerable<KeyValuePair<string, string>> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _cells = [.. cells];
    }

    private CsvCells(KeyValuePair<string, string>[] cells) => _cells = cells;

    internal static CsvCells None { get; } = new([]);

    /// <summary>How many cells there are, empty ones included.</summary>
    public int Count => _cells.Length;

    /// <summary>A cell by its position.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such cell.</exception>
    public KeyValuePair<string, string> this[int index] => _cells[index];

    /// <summary>The text of a cell: empty when the cell is, <see langword="null"/> when there is no such column.</summary>
    /// <param name="column">The column's name as the header spells it; case matters.</param>
    public string? this[string column]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(column);
            foreach (KeyValuePair<string, string> cell in _cells)
            {
                if (cell.Key == column)
                {
                    return cell.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Reads a cell as a boolean: <c>true</c> or <c>false</c> in any case, <c>1</c> or <c>0</c>.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The boolean.</param>
    /// <returns>Whether there is one; an empty cell has none.</returns>
    public bool TryGetBoolean(string column, out bool value) => CellText.TryReadBoolean(this[column], out value);

    /// <summary>Reads a cell as a number with a point before its decimals, whatever the culture of the host.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether there is one; an empty cell has none.</returns>
    public bool TryGetNumber(string column, out decimal value) => CellText.TryReadNumber(this[column], out value);

    /// <summary>Reads a cell as a moment: ISO 8601, <c>2020-07-10 15:00:00 UTC</c> or <c>20200710</c>. What names no offset is UTC.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The moment.</param>
    /// <returns>Whether there is one; an empty cell has none.</returns>
    public bool TryGetDate(string column, out DateTimeOffset value) => CellText.TryReadMoment(this[column], out value);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_cells).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Cells that belong to nobody else.</summary>
    internal static CsvCells Own(KeyValuePair<string, string>[] cells) => new(cells);

    /// <summary>How many cells; never their texts.</summary>
    public override string ToString() => $"{Count} cells";
}
