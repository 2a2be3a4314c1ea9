using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

/// <summary>A plain HTTP client: what the sandbox does must not depend on ours.</summary>
internal static class Wire
{
    public const string Track = "users/track";
    public const string Campaign = "campaigns/trigger/send";
    public const string Canvas = "canvas/trigger/send";
    public const string Offers = "offers/api/2.0/offers/get_user_offers";
    public const string TagsRoute = "priv/v1/apps/{k}/users/{u}/tags";

    public static HttpClient Client(this BrazeSandbox braze)
    {
        HttpClient client = new() { BaseAddress = braze.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", braze.ApiKey);
        return client;
    }

    public static HttpClient Core(this SessionMSandbox sessionM) =>
        Basic(sessionM.CoreAddress, sessionM.CoreApiKey, sessionM.CoreApiSecret);

    public static HttpClient Connect(this SessionMSandbox sessionM) =>
        Basic(sessionM.ConnectAddress, sessionM.ConnectApiKey, sessionM.ConnectApiSecret);

    public static HttpClient Pos(this SessionMSandbox sessionM) =>
        Basic(sessionM.PosAddress, sessionM.PosApiKey, sessionM.PosApiSecret);

    public static HttpClient Basic(Uri address, string key, string secret)
    {
        HttpClient client = new() { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));
        return client;
    }

    public static string TagsOf(this SessionMSandbox sessionM, string userId) =>
        $"priv/v1/apps/{sessionM.CoreApiKey}/users/{Uri.EscapeDataString(userId)}/tags";

    public static string TagsOfExternal(this SessionMSandbox sessionM, string externalId) =>
        $"priv/v1/apps/{sessionM.CoreApiKey}/external/users/{Uri.EscapeDataString(externalId)}/tags";

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public static async Task<Answer> PostAsync(this HttpClient client, string path, string body, string? messageId = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = Json(body) };
        if (messageId is not null)
        {
            request.Headers.Add("Message-ID", messageId);
        }

        return await client.AskAsync(request);
    }

    public static Task<Answer> GetAsync(this HttpClient client, string path, string? messageId)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        if (messageId is not null)
        {
            request.Headers.Add("Message-ID", messageId);
        }

        return client.AskAsync(request);
    }

    /// <summary>Any method; without a body also without its declaration.</summary>
    public static Task<Answer> CallAsync(this HttpClient client, HttpMethod method, string path, string? body = null) =>
        client.AskAsync(new HttpRequestMessage(method, path) { Content = body is null ? null : Json(body) });

    public static Task<Answer> ReadAsync(this HttpClient client, string path) => client.CallAsync(HttpMethod.Get, path);

    public static async Task<Answer> AskAsync(this HttpClient client, HttpRequestMessage request)
    {
        using HttpResponseMessage response = await client.SendAsync(request);
        Dictionary<string, string> headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Compact JSON, so that a test can state a whole body.</summary>
    public static string Text(this JsonNode? node) => node?.ToJsonString() ?? "null";
}

internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Message => (string?)Json["message"];

    public string? ErrorCode => (string?)Json["errors"]!["code"];

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
