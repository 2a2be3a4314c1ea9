using System.Buffers;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Braze.Client.Csv;

/// <summary>Writes one row at a time, knowing its size before it is part of a file.</summary>
internal sealed class ImportWriter<T> : IDisposable
{
    private const int FlushAfterBytes = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _pending = new();
    private readonly RowBytes _row = new();
    private readonly ImportSheet<T> _sheet;
    private readonly CsvWriter _csv;
    private readonly ImportCell _cell;
    private BrazeUserKind _kind;
    private byte[] _header = [];
    private int _files;
    private long _fileRows;
    private long _fileBytes;

    public ImportWriter(ImportSheet<T> sheet)
    {
        _sheet = sheet;
        _csv = new CsvWriter(_row, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        _cell = new ImportCell(_csv);
    }

    /// <summary>The place of the current row in the sequence, from 1.</summary>
    public long Row { get; private set; }

    private long Size => _row.Written.Length + (_fileRows == 0 ? _header.Length : 0);

    /// <summary>Takes a row up without writing it into a file yet.</summary>
    public void Prepare(T row)
    {
        Row++;
        BrazeUser user = ImportIdentifier.Of(_sheet.User, row, Row);
        if (Row == 1)
        {
            _kind = user.Kind;
            _header = MakeHeader();
        }

        _row.Clear();
        _cell.Row = Row;
        _cell.Column = null;
        ImportIdentifier.Write(user, _kind, _cell);
        foreach (ImportColumn<T> column in _sheet.Columns)
        {
            _cell.Column = column.Header;
            column.Write(row, _cell);
        }

        EndRecord();
    }

    /// <summary>Whether the current row fits into the current file.</summary>
    public bool Fits(long maxBytes, long maxRows) => _fileBytes + Size <= maxBytes && _fileRows < maxRows;

    public async Task WriteAsync(Stream file, CancellationToken cancellationToken)
    {
        _fileBytes += Size;
        if (_fileRows == 0)
        {
            _pending.Write(_header);
        }

        _pending.Write(_row.Written);
        _fileRows++;
        if (_pending.WrittenCount >= FlushAfterBytes)
        {
            await FlushAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task FlushAsync(Stream file, CancellationToken cancellationToken)
    {
        await file.WriteAsync(_pending.WrittenMemory, cancellationToken).ConfigureAwait(false);
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        _pending.ResetWrittenCount();
    }

    public ImportFile EndFile()
    {
        ImportFile file = new(++_files, _fileRows, _fileBytes);
        _fileRows = 0;
        _fileBytes = 0;
        return file;
    }

    public void Dispose()
    {
        // What an interrupted row left behind goes into a buffer that nobody reads.
        _csv.Dispose();
        _row.Dispose();
    }

    private byte[] MakeHeader()
    {
        string[] headers = [.. ImportIdentifier.HeadersOf(_kind), .. _sheet.Columns.Select(column => column.Header)];
        if (headers.GroupBy(header => header, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Users are named by '{twice.Key}', so the column of that name is there already; take the other one away.");
        }

        _row.Clear();
        foreach (string header in headers)
        {
            _csv.WriteField(header);
        }

        EndRecord();
        return _row.Written.ToArray();
    }

    private void EndRecord()
    {
        _csv.NextRecord();
        _csv.Flush();
    }
}
