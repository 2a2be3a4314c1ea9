using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Tells the host that its export is ready. Once: whether Braze repeats a call that failed is not documented.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_segment.</remarks>
internal static class ExportCallback
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Where the request wants to be called; null when that is nowhere, or outside this machine, where a sandbox has no business.</summary>
    public static Uri? AddressIn(JsonObject body) =>
        Uri.TryCreate(WireJson.Text(body["callback_endpoint"]), UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.IsLoopback
            ? address
            : null;

    /// <summary>Calls the address after <paramref name="ready"/>. Never throws: nobody waits for it.</summary>
    /// <param name="address">The host's endpoint.</param>
    /// <param name="archive">Where the archive is; null when the workspace has storage of its own.</param>
    /// <param name="ready">Completes when there is something to tell.</param>
    /// <param name="cancellationToken">Ends when the export does not exist any more.</param>
    public static async Task SendAsync(Uri address, Uri? archive, Task ready, CancellationToken cancellationToken)
    {
        try
        {
            await ready.ConfigureAwait(false);
            using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(Timeout);
            using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = Content(archive) };

            // A proxy or a redirect could lead out of this machine.
            using HttpMessageInvoker http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
            using HttpResponseMessage response = await http.SendAsync(request, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException)
        {
            // The export has gone, or nobody listens: the host finds out by not being called, as it would with Braze.
        }
    }

    private static ByteArrayContent Content(Uri? archive)
    {
        JsonObject body = new() { ["success"] = true };
        if (archive is not null)
        {
            body["url"] = archive.AbsoluteUri;
        }

        ByteArrayContent content = new(WireJson.Bytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
