using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SessionM.Client.Csv;

/// <summary>Reads one row at a time into an assignment or a problem.</summary>
internal sealed class TagCsvReader : IDisposable
{
    // With the identifier, so that a file that begins with it is not handed over to an encoding that replaces what it cannot read.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private readonly TagCsvFormat _format;
    private readonly StreamReader _text;
    private readonly CancellableReader _reader;
    private readonly CsvParser _parser;
    private int[] _places;
    private int _width;
    private bool _isStray;

    public TagCsvReader(Stream csv, TagCsvFormat format, CancellationToken cancellationToken)
    {
        _format = format;
        _text = new StreamReader(csv, Strict, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        _reader = new CancellableReader(_text, cancellationToken);
        _parser = new CsvParser(_reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = format.Delimiter.ToString(),
            BadDataFound = _ => _isStray = true,
            ExceptionMessagesContainRawData = false,
        });
        _places = [.. Enum.GetValues<TagCsvColumn>().Select(column => format.Columns.ToList().IndexOf(column))];
        _width = _places.Length;
    }

    /// <summary>Why the current row is no assignment.</summary>
    public TagCsvProblem? Problem { get; private set; }

    public async Task<bool> ReadAsync()
    {
        _reader.BeginRow();
        return await _parser.ReadAsync().ConfigureAwait(false);
    }

    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public void ReadHeader()
    {
        string[] headers = [.. Enumerable.Range(0, _parser.Count).Select(index => _parser[index].Trim())];
        _width = headers.Length;
        _places = [.. Enum.GetValues<TagCsvColumn>().Select(column => Find(headers, _format.HeaderOf(column)))];
    }

    /// <summary>The current row's assignment; <see langword="null"/> when it has a <see cref="Problem"/>.</summary>
    public TagAssignment? ToAssignment()
    {
        _isStray = false;
        Problem = null;
        if (_parser.Count != _width)
        {
            return Refuse(null, _parser.Count < _width ? TagCsvProblemKind.TooFewCells : TagCsvProblemKind.TooManyCells);
        }

        string customer = Cell(TagCsvColumn.Customer);
        string tag = Cell(TagCsvColumn.Tag);
        string lifetime = Cell(TagCsvColumn.Lifetime);
        if (_isStray)
        {
            return Refuse(null, TagCsvProblemKind.StrayQuotationMark);
        }

        if (string.IsNullOrWhiteSpace(customer))
        {
            return Refuse(TagCsvColumn.Customer, TagCsvProblemKind.Missing);
        }

        if (string.IsNullOrWhiteSpace(tag))
        {
            return Refuse(TagCsvColumn.Tag, TagCsvProblemKind.Missing);
        }

        if (ToCustomer(customer) is not { } id)
        {
            return Refuse(TagCsvColumn.Customer, TagCsvProblemKind.Unusable);
        }

        if (string.IsNullOrWhiteSpace(lifetime))
        {
            return TagAssignment.Increment(id, tag);
        }

        return int.TryParse(lifetime, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int seconds) && seconds > 0
            ? TagAssignment.SetExpiring(id, TimeSpan.FromSeconds(seconds), tag)
            : Refuse(TagCsvColumn.Lifetime, TagCsvProblemKind.Unusable);
    }

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }

    private static int Find(string[] headers, string header)
    {
        int[] found = [.. Enumerable.Range(0, headers.Length).Where(index => headers[index].Equals(header, StringComparison.OrdinalIgnoreCase))];
        return found.Length == 1
            ? found[0]
            : throw new InvalidDataException($"The first row names {found.Length} columns '{header}'; there must be one. TagCsvFormat says which headers are looked for.");
    }

    private string Cell(TagCsvColumn column) => _parser[_places[(int)column]];

    private CustomerId? ToCustomer(string id)
    {
        try
        {
            return _format.IsExternal ? CustomerId.External(id) : CustomerId.User(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private TagAssignment? Refuse(TagCsvColumn? column, TagCsvProblemKind kind)
    {
        Problem = new TagCsvProblem(_parser.Row, column, kind);
        return null;
    }
}
