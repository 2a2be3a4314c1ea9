using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Web;

namespace Braze.Client.Tests;

/// <summary>A server with one list that is read by offset and limit.</summary>
internal static class OffsetLists
{
    /// <summary>A host whose answers hold the part of a list that the query asks for.</summary>
    public static BrazeHost Answering(string listName, int total, Func<int, JsonObject> item)
    {
        BrazeHost host = new();
        host.Handler.Answer((request, _) =>
        {
            NameValueCollection query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
            int offset = int.Parse(query["offset"] ?? "0", CultureInfo.InvariantCulture);
            int limit = int.Parse(query["limit"]!, CultureInfo.InvariantCulture);
            JsonArray items = [.. Enumerable.Range(0, total).Skip(offset).Take(limit).Select(item)];
            JsonObject body = new() { [listName] = items, ["message"] = "success" };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString()) });
        });
        return host;
    }

    /// <summary>The offset and limit of every request, as sent.</summary>
    public static IEnumerable<string> Ranges(this BrazeHost host) =>
        host.Handler.Requests.Select(r => HttpUtility.ParseQueryString(r.Uri.Query)).Select(q => $"{q["offset"] ?? "none"}+{q["limit"]}");
}
