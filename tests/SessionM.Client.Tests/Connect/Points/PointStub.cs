using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>A Connect that pages over an audit log of numbered entries as its request asks. It sends no total, as SessionM is not known to.</summary>
internal static class PointStub
{
    /// <param name="handler">The network.</param>
    /// <param name="size">How many entries the log holds when the n-th call (from 0) comes.</param>
    /// <param name="maxPage">The largest page the server allows.</param>
    /// <param name="readsSkip">Whether the server takes notice of <c>skip</c>.</param>
    /// <param name="idOf">What an entry is called.</param>
    public static void HoldLog(StubHandler handler, Func<int, int> size, int maxPage = 1000, bool readsSkip = true, Func<int, string?>? idOf = null)
    {
        int call = 0;
        handler.Answer(async (request, cancellationToken) =>
        {
            JsonNode body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
            IEnumerable<int> numbers = Enumerable.Range(1, size(call++)).Skip(readsSkip ? (int)body["skip"]! : 0).Take(Math.Min((int)body["take"]!, maxPage));
            JsonArray rows = [.. numbers.Select(n => (JsonNode)(Name(n) is { } id ? new JsonObject { ["id"] = id } : new JsonObject { ["modification"] = n }))];
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(new JsonObject { ["status"] = "ok", ["payload"] = new JsonObject { ["results"] = rows } }.ToJsonString(), Encoding.UTF8, "application/json"),
            };
        });

        string? Name(int number) => idOf is null ? $"a-{number}" : idOf(number);
    }
}
