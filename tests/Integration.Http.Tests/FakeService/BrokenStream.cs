using System.Text;

namespace Integration.Http.Tests;

/// <summary>A body whose connection breaks after the first bytes.</summary>
internal sealed class BrokenStream(string begin) : MemoryStream(Encoding.UTF8.GetBytes(begin))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return read > 0 ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
    }
}
