using System.Net;
using System.Text;
using System.Text.Json;

namespace Benchmarks;

/// <summary>Answers <c>users/track</c> as Braze does, and counts what came over the wire: attributes only when asked to, because reading them costs time.</summary>
internal sealed class CountingHandler(bool countsAttributes) : HttpMessageHandler
{
    private long _requests;
    private long _objects;
    private long _attributes;

    public long Requests => Interlocked.Read(ref _requests);

    public long Objects => Interlocked.Read(ref _objects);

    public long Attributes => Interlocked.Read(ref _attributes);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        int objects = body.AsSpan().Count("\"external_id\":"u8);
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _objects, objects);
        if (countsAttributes)
        {
            Interlocked.Add(ref _attributes, CountAttributes(body));
        }

        StringContent answer = new($$"""{"message":"success","attributes_processed":{{objects}}}""", Encoding.UTF8, "application/json");
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = answer };
    }

    /// <summary>Everything but the identifier: the loads set nothing else that is free.</summary>
    private static long CountAttributes(byte[] body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("attributes").EnumerateArray().Sum(attributes => attributes.GetPropertyCount() - 1);
    }
}
