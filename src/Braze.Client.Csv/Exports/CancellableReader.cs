namespace Braze.Client.Csv;

/// <summary>
/// Hands a token to a reader whose user has none to give, so that a file that stops arriving can be given up, and ends a row that has no end before it
/// fills the memory.
/// </summary>
internal sealed class CancellableReader(TextReader inner, CancellationToken cancellationToken) : TextReader
{
    private int _rowLength;

    public void BeginRow() => _rowLength = 0;

    public override int Read(char[] buffer, int index, int count) => Count(inner.Read(buffer, index, count));

    public override async Task<int> ReadAsync(char[] buffer, int index, int count) =>
        Count(await inner.ReadAsync(buffer.AsMemory(index, count), cancellationToken).ConfigureAwait(false));

    private int Count(int read)
    {
        _rowLength += read;
        return _rowLength <= CsvRows.MaxRowLength
            ? read
            : throw new InvalidDataException($"A row has more than {CsvRows.MaxRowLength} characters; the file is probably no CSV file.");
    }
}
