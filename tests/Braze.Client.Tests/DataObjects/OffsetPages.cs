using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Web;

namespace Braze.Client.Tests;

/// <summary>A server with one list whose pages tell where the next begins.</summary>
internal static class OffsetPages
{
    public static BrazeHost Answering(int total)
    {
        BrazeHost host = new();
        host.Handler.Answer((request, _) =>
        {
            NameValueCollection query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
            int offset = int.Parse(query["offset"] ?? "0", CultureInfo.InvariantCulture);
            int end = Math.Min(total, offset + int.Parse(query["limit"]!, CultureInfo.InvariantCulture));
            JsonObject body = new()
            {
                ["items"] = new JsonArray([.. Enumerable.Range(offset, end - offset).Select(i => new JsonObject { ["rel_kind"] = $"kind-{i}" })]),
                ["has_more"] = end < total,
                ["next_offset"] = end < total ? end : null,
            };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString()) });
        });
        return host;
    }
}
