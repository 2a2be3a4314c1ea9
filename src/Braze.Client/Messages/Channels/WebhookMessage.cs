using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A request that Braze makes for each recipient.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/webhook_object.</remarks>
public sealed class WebhookMessage : ChannelMessage
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Get];

    /// <summary>Describes the request.</summary>
    /// <param name="method">POST, PUT, DELETE or GET.</param>
    /// <param name="url">The address; may contain Liquid.</param>
    /// <exception cref="ArgumentException">The method is another one, or the address is empty.</exception>
    public WebhookMessage(HttpMethod method, string url)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (!Methods.Contains(method))
        {
            throw new ArgumentException($"Braze's webhooks take no {method.Method}; the methods are POST, PUT, DELETE and GET.", nameof(method));
        }

        RequestMethod = method.Method;
        Url = RequiredText.Check(url, nameof(url));
    }

    /// <summary>The method.</summary>
    [JsonPropertyName("request_method")]
    public string RequestMethod { get; }

    /// <summary>The address.</summary>
    [JsonPropertyName("url")]
    public string Url { get; }

    /// <summary>The headers. Set <c>Content-Type</c>: Braze guesses it otherwise.</summary>
    [JsonPropertyName("request_headers")]
    public Dictionary<string, string>? RequestHeaders { get; set; }

    /// <summary>The body as text, JSON included.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }
}
