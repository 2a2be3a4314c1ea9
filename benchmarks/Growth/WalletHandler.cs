using System.Net;
using System.Text.Json;

namespace Benchmarks;

/// <summary>Answers <c>get_user_offers</c> from a wallet that is made up page by page.</summary>
internal sealed class WalletHandler(int offers) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using JsonDocument body = JsonDocument.Parse(await request.Content!.ReadAsStreamAsync(cancellationToken));
        int skip = body.RootElement.TryGetProperty("skip", out JsonElement value) ? value.GetInt32() : 0;
        int take = body.RootElement.GetProperty("take").GetInt32();
        ByteArrayContent page = new(WalletPage.Of(skip, Math.Min(take, offers - skip), offers));
        page.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = page };
    }
}
