using Integration.Http;

namespace Quickstart;

/// <summary>Records what goes over the wire: the operation's route template, never the URL, which holds keys and ids.</summary>
internal sealed class WireHandler(WireLog log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (request.Options.TryGetValue(ApiTransport.OperationKey, out Operation? operation))
        {
            bool isShown = log.Count(operation);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            log.Add(new WireCall(
                operation,
                (int)response.StatusCode,
                isShown && request.Content is not null ? await request.Content.ReadAsStringAsync(cancellationToken) : null,
                isShown ? await response.Content.ReadAsStringAsync(cancellationToken) : null));
        }

        return response;
    }
}
