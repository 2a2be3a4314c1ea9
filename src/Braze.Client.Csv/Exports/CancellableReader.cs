namespace Braze.Client.Csv;

/// <summary>Hands a token to a reader whose user has none to give, so that a file that stops arriving can be given up.</summary>
internal sealed class CancellableReader(TextReader inner, CancellationToken cancellationToken) : TextReader
{
    public override int Read(char[] buffer, int index, int count) => inner.Read(buffer, index, count);

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => inner.ReadAsync(buffer.AsMemory(index, count), cancellationToken).AsTask();
}
