using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Braze.Client.AspNetCore;

/// <summary>Maps endpoints that take what Braze sends. Each runs its handler once for a delivery, however often Braze repeats it.</summary>
/// <remarks>
/// <para>
/// A handler that returns has processed the delivery, unless it set a status of 400 or above: the answer is 204, or the status it set. One that throws
/// is asked for again: the answer is 500, or 503 with <c>Retry-After</c> for a <see cref="Integration.Abstractions.RateLimitedException"/>. Of statuses
/// a handler sets, Braze comes again after 408, 429 and 5xx, and gives up after any other 4xx; what was not processed runs the handler again whenever
/// it comes. Braze waits 90 seconds for the answer; <see cref="HttpContext.RequestAborted"/> tells when it has gone.
/// </para>
/// <para>
/// What cannot become better by repeating is refused for good: 403 for a source address, 401 for a secret, 415 for a content type, 413 for the size and 400 for the JSON.
/// An address that holds route values belongs to the content; the pattern is logged, so it is no place for a secret.
/// Source: https://www.braze.com/docs/user_guide/channels/webhooks/create_a_webhook.
/// </para>
/// </remarks>
public static class BrazeWebhookEndpointExtensions
{
    private static readonly WebhookKind<BrazeUserProfile> Profiles = new(WebhookJson.Default.BrazeUserProfile, SaysContentType: true, static _ => true);

    private static readonly WebhookKind<TransactionalPostback> Postbacks = new(WebhookJson.Default.TransactionalPostback, SaysContentType: false, static _ => true);

    // Without an address every callback reads the same. The second export's must not be taken for a repeat of the first one's.
    private static readonly WebhookKind<ExportCallback> Callbacks = new(WebhookJson.Default.ExportCallback, SaysContentType: false, static c => c.Url is not null);

    /// <summary>Takes webhooks that carry a user's profile, with the settings registered without a name.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="pattern">The route; Braze has to send POST to it.</param>
    /// <param name="handler">What to do with a profile.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddBrazeWebhooks</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">The settings are not valid.</exception>
    public static IEndpointConventionBuilder MapBrazeWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, Func<BrazeUserProfile, HttpContext, Task> handler) =>
        Map(endpoints, pattern, Options.DefaultName, handler, Profiles);

    /// <summary>Takes webhooks that carry a user's profile.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="pattern">The route; Braze has to send POST to it.</param>
    /// <param name="name">The name the settings were registered with.</param>
    /// <param name="handler">What to do with a profile.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddBrazeWebhooks</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">There are no valid settings of this name.</exception>
    public static IEndpointConventionBuilder MapBrazeWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, string name, Func<BrazeUserProfile, HttpContext, Task> handler) =>
        Map(endpoints, pattern, name, handler, Profiles);

    /// <summary>Takes postbacks of transactional e-mails, with the settings registered without a name.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="pattern">The route, as it is set in Braze under Email Preferences, Transactional Event Status Postback.</param>
    /// <param name="handler">What to do with the news.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddBrazeWebhooks</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">The settings are not valid.</exception>
    /// <remarks>
    /// Braze can be given an address and no header: set <see cref="BrazeWebhookOptions.QueryParameter"/>. Whether it repeats postbacks is not documented.
    /// Source: https://www.braze.com/docs/user_guide/channels/transactional_email/tracking.
    /// </remarks>
    public static IEndpointConventionBuilder MapBrazeTransactionalPostback(
        this IEndpointRouteBuilder endpoints, string pattern, Func<TransactionalPostback, HttpContext, Task> handler) =>
        Map(endpoints, pattern, Options.DefaultName, handler, Postbacks);

    /// <summary>Takes postbacks of transactional e-mails.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="pattern">The route, as it is set in Braze under Email Preferences, Transactional Event Status Postback.</param>
    /// <param name="name">The name the settings were registered with.</param>
    /// <param name="handler">What to do with the news.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddBrazeWebhooks</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">There are no valid settings of this name.</exception>
    /// <remarks>
    /// Braze can be given an address and no header: set <see cref="BrazeWebhookOptions.QueryParameter"/>. Whether it repeats postbacks is not documented.
    /// Source: https://www.braze.com/docs/user_guide/channels/transactional_email/tracking.
    /// </remarks>
    public static IEndpointConventionBuilder MapBrazeTransactionalPostback(
        this IEndpointRouteBuilder endpoints, string pattern, string name, Func<TransactionalPostback, HttpContext, Task> handler) =>
        Map(endpoints, pattern, name, handler, Postbacks);

    /// <summary>Takes the news that an export is ready, with the settings registered without a name.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="pattern">The route; with a route value that tells exports apart, such as <c>/exports/{export}</c>.</param>
    /// <param name="handler">What to do with the news.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddBrazeWebhooks</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">The settings are not valid.</exception>
    /// <remarks>
    /// Braze is given an address, <see cref="SegmentExportRequest.CallbackEndpoint"/>, and no header: set <see cref="BrazeWebhookOptions.QueryParameter"/>.
    /// A callback without <see cref="ExportCallback.Url"/> reads like any other, so its repeats are not recognised.
    /// Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_segment.
    /// </remarks>
    public static IEndpointConventionBuilder MapBrazeExportCallback(
        this IEndpointRouteBuilder endpoints, string pattern, Func<ExportCallback, HttpContext, Task> handler) =>
        Map(endpoints, pattern, Options.DefaultName, handler, Callbacks);

    /// <summary>Takes the news that an export is ready.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="pattern">The route; with a route value that tells exports apart, such as <c>/exports/{export}</c>.</param>
    /// <param name="name">The name the settings were registered with.</param>
    /// <param name="handler">What to do with the news.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddBrazeWebhooks</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">There are no valid settings of this name.</exception>
    /// <remarks>
    /// Braze is given an address, <see cref="SegmentExportRequest.CallbackEndpoint"/>, and no header: set <see cref="BrazeWebhookOptions.QueryParameter"/>.
    /// A callback without <see cref="ExportCallback.Url"/> reads like any other, so its repeats are not recognised.
    /// Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_segment.
    /// </remarks>
    public static IEndpointConventionBuilder MapBrazeExportCallback(
        this IEndpointRouteBuilder endpoints, string pattern, string name, Func<ExportCallback, HttpContext, Task> handler) =>
        Map(endpoints, pattern, name, handler, Callbacks);

    private static IEndpointConventionBuilder Map<TPayload>(
        IEndpointRouteBuilder endpoints, string pattern, string name, Func<TPayload, HttpContext, Task> handler, WebhookKind<TPayload> kind)
        where TPayload : class
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(handler);
        IWebhookLedger ledger = endpoints.ServiceProvider.GetService<IWebhookLedger>()
            ?? throw new InvalidOperationException("Call services.AddBrazeWebhooks(…) before mapping endpoints for Braze.");
        ILogger logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Braze.Client.AspNetCore");
        IOptionsMonitor<BrazeWebhookOptions> options = endpoints.ServiceProvider.GetRequiredService<IOptionsMonitor<BrazeWebhookOptions>>();
        ReceiverSettings settings = new(options, name, pattern, logger);
        WebhookReceiver<TPayload> receiver = new(kind, name, pattern, handler, settings, ledger, logger);
        return endpoints.MapPost(pattern, (RequestDelegate)receiver.ReceiveAsync);
    }
}
