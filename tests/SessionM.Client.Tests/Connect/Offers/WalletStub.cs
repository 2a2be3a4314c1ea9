using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>A Connect that pages over a wallet of numbered offers as its request asks.</summary>
internal static class WalletStub
{
    /// <param name="handler">The network.</param>
    /// <param name="size">How many offers the wallet holds when the n-th call (from 0) comes.</param>
    /// <param name="sendsTotal">Whether <c>total_records</c> is there.</param>
    /// <param name="readsSkip">Whether the server takes notice of <c>skip</c>.</param>
    /// <param name="hasIds">Whether offers carry an id.</param>
    public static void Hold(StubHandler handler, Func<int, int> size, bool sendsTotal = true, bool readsSkip = true, bool hasIds = true)
    {
        int call = 0;
        handler.Answer(async (request, cancellationToken) =>
        {
            JsonNode body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
            int total = size(call++);
            IEnumerable<int> numbers = Enumerable.Range(1, total).Skip(readsSkip ? (int)body["skip"]! : 0).Take((int)body["take"]!);
            string offers = string.Join(',', numbers.Select(n => hasIds ? $$"""{"id":"o-{{n}}"}""" : "{}"));
            string totalMember = sendsTotal ? $",\"total_records\":{total}" : "";
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$$"""{"status":"ok","payload":{"user_offers":[{{{offers}}}]{{{totalMember}}}}}""", Encoding.UTF8, "application/json"),
            };
        });
    }
}
