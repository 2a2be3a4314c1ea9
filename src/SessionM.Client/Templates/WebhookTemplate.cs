using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A webhook of a Braze campaign or Canvas step: what goes into the fields of its composer, or into the webhook object of Braze's API.</summary>
/// <remarks>
/// Made by <see cref="TagWebhook"/>. Key and authorization are placeholders; real ones are written only by <see cref="WithCredentials"/>.
/// Source: https://www.braze.com/docs/user_guide/message_building_by_channel/webhooks/creating_a_webhook.
/// </remarks>
public sealed class WebhookTemplate
{
    private const string KeyPlaceholder = "YOUR_SESSIONM_CORE_API_KEY";
    private const string AuthorizationPlaceholder = "Basic YOUR_SESSIONM_CORE_AUTHORIZATION";

    private readonly string _root;
    private readonly Operation _operation;
    private readonly TemplateCustomer _customer;

    internal WebhookTemplate(
        string root, Operation operation, TemplateCustomer customer, string body, string key = KeyPlaceholder, string authorization = AuthorizationPlaceholder)
    {
        _root = root;
        _operation = operation;
        _customer = customer;
        Url = root + PathOf(operation, customer, key);
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/json",
            ["Authorization"] = authorization,
            ["Message-ID"] = MessageIdOf(operation, customer, body),
        };
        Body = body;
    }

    /// <summary>The webhook URL.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Url { get; }

    /// <summary>The HTTP method.</summary>
    public string Method => _operation.Method.Method;

    /// <summary>
    /// The request headers. <c>Message-ID</c> is made from what the webhook does, the dispatch and the recipient, so that SessionM counts a message once when Braze
    /// repeats it within 30 minutes, and another webhook of the same dispatch for itself. That a repeat has the dispatch id of the first attempt is inferred.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The request body, as raw text.</summary>
    public string Body { get; }

    /// <summary>The same webhook with real credentials in it: whoever sees the message sees them.</summary>
    /// <param name="core">The tenant's credentials.</param>
    /// <exception cref="ArgumentException">The credentials are missing or malformed, or cannot stand in a template.</exception>
    public WebhookTemplate WithCredentials(SessionMCoreOptions core)
    {
        ArgumentNullException.ThrowIfNull(core);
        PathValue.ThrowIfInvalid(core.ApiKey, nameof(core));
        string authorization = TemplateText.Authorization(core.ApiKey, core.ApiSecret, core.Authorization, nameof(core));
        return new WebhookTemplate(_root, _operation, _customer, Body, Uri.EscapeDataString(core.ApiKey!), authorization);
    }

    /// <summary>The method and route; never credentials.</summary>
    public override string ToString() => $"webhook {_operation.Method.Method} {_operation.Route}";

    private static string PathOf(Operation operation, TemplateCustomer customer, string key) => operation.Route
        .Replace("{api_key}", key, StringComparison.Ordinal)
        .Replace(customer.IsExternal ? "{external_id}" : "{user_id}", customer.PathLiquid, StringComparison.Ordinal);

    // A digest has a known length and no character that a header could not carry. SessionM's samples are of this kind: UUIDs.
    // Route and body stand in it as a constant: two webhooks, or one before and after a change, may share a dispatch, and SessionM would drop the second.
    private static string MessageIdOf(Operation operation, TemplateCustomer customer, string body) =>
        $$$$"""{% capture sessionm_key %}{{{{ConstantOf(operation, body)}}}} {{campaign.${dispatch_id}}} {{{{customer.Liquid}}}}{% endcapture %}{{sessionm_key | md5}}""";

    private static string ConstantOf(Operation operation, string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{operation.Method.Method} {operation.Route}\n{body}")))[..32];
}
