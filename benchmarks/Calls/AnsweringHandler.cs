using System.Net;

namespace Benchmarks;

/// <summary>Reads the request's body, as a socket would, and answers at once.</summary>
internal sealed class AnsweringHandler(HttpStatusCode status, ReadOnlyMemory<byte> answer) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        ReadOnlyMemoryContent content = new(answer);
        content.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(status) { Content = content };
    }
}
