using System.Net;
using System.Net.Http.Headers;

namespace Integration.Http;

/// <summary>
/// One attempt's view of a body. It has a length (no chunked encoding) and knows whether anybody asked for the bytes. Each attempt has its own:
/// a content that a handler of the host's has read once answers from a copy afterwards, and would no longer notice.
/// </summary>
internal sealed class PooledJsonContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly PooledJsonBody _body;

    public PooledJsonContent(PooledJsonBody body)
    {
        _body = body;
        Headers.ContentLength = body.Length;
        if (body.IsJson)
        {
            Headers.ContentType = Json;
        }
    }

    /// <summary>Whether the connection, or a handler on the way to it, has asked for the body. If not, the vendor cannot have seen the request.</summary>
    public bool WasRequested { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasRequested = true;
        return _body.CopyToAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
