using System.Text;

namespace SessionM.Client.Csv;

/// <summary>
/// Hands a token to a reader whose user has none to give, so that a file that stops arriving can be given up, and ends a row that has no end before it
/// fills the memory. Says what is wrong with a file in another code page.
/// </summary>
internal sealed class CancellableReader(TextReader inner, CancellationToken cancellationToken) : TextReader
{
    /// <summary>A customer, a tag and a number; what is longer is no such row.</summary>
    public const int MaxRowLength = 1_000_000;

    private int _rowLength;

    public void BeginRow() => _rowLength = 0;

    public override int Read(char[] buffer, int index, int count) => Count(inner.Read(buffer, index, count));

    public override async Task<int> ReadAsync(char[] buffer, int index, int count)
    {
        try
        {
            return Count(await inner.ReadAsync(buffer.AsMemory(index, count), cancellationToken).ConfigureAwait(false));
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException(
                "The file has bytes that are not UTF-8: its ids and tags would be wrong. Save it as UTF-8, or read one of another code page through Encoding.CreateTranscodingStream.",
                e);
        }
    }

    private int Count(int read)
    {
        _rowLength += read;
        return _rowLength <= MaxRowLength
            ? read
            : throw new InvalidDataException($"A row has more than {MaxRowLength} characters; a quotation mark is probably not closed, or the file is no CSV file.");
    }
}
