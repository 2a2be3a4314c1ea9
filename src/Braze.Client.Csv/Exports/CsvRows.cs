using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Braze.Client.Csv;

/// <summary>The rows of a CSV file, one at a time, with the place of each stray quotation mark.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>A quotation mark that is never closed makes the rest of the file one cell; that must not end up in memory.</summary>
    public const int MaxCellLength = 1_000_000;

    /// <summary>Cells without a line break between them are one row, however many there are.</summary>
    public const int MaxRowLength = 16_000_000;

    private const int BufferSize = 32 * 1024;

    private readonly List<int> _stray = [];
    private readonly StreamReader _text;
    private readonly CancellableReader _reader;
    private readonly CsvParser _parser;
    private int _cell;

    public CsvRows(Stream csv, CancellationToken cancellationToken)
    {
        _text = new StreamReader(csv, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => _stray.Add(_cell),
            BufferSize = BufferSize,
            MaxFieldSize = MaxCellLength,
            ExceptionMessagesContainRawData = false,
        };
        _reader = new CancellableReader(_text, cancellationToken);
        _parser = new CsvParser(_reader, configuration);
    }

    /// <summary>The number of the current row, blank lines counted.</summary>
    public long Row => _parser.Row;

    /// <summary>The cells of the current row.</summary>
    public string[] Cells { get; private set; } = [];

    /// <summary>The cells of the current row that have a quotation mark where none may be.</summary>
    public IReadOnlyList<int> Stray => _stray;

    /// <exception cref="InvalidDataException">A cell or a row has no end.</exception>
    public async Task<bool> ReadAsync()
    {
        _reader.BeginRow();
        try
        {
            if (!await _parser.ReadAsync().ConfigureAwait(false))
            {
                return false;
            }
        }
        catch (MaxFieldSizeException e)
        {
            throw new InvalidDataException($"A cell of row {Row} has more than {MaxCellLength} characters; a quotation mark is probably not closed.", e);
        }

        _stray.Clear();
        string[] cells = new string[_parser.Count];
        for (_cell = 0; _cell < cells.Length; _cell++)
        {
            cells[_cell] = _parser[_cell];
        }

        Cells = cells;
        return true;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }
}
