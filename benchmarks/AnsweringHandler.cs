using System.Net;

namespace Benchmarks;

/// <summary>Reads the request's body, as a socket would, and answers at once.</summary>
internal sealed class AnsweringHandler : HttpMessageHandler
{
    private static readonly byte[] Answer = """{"message":"success","attributes_processed":75}"""u8.ToArray();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        ByteArrayContent content = new(Answer);
        content.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = content };
    }
}
