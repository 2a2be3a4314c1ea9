using System.Buffers;
using System.Globalization;
using Integration.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Braze.Client.AspNetCore;

/// <summary>
/// One endpoint: recognises Braze, takes the body in, runs the handler once for each delivery, and answers so that Braze comes again exactly when that
/// can help.
/// </summary>
/// <remarks>
/// Braze repeats after 408, 429 and 5xx, and after no other 4xx. 429, 502 to 504 and some more count towards calling a host unhealthy, which halts
/// all calls to it for a minute; 500 does not, so a failing handler is answered with that, and 503 is for what passes by itself.
/// </remarks>
internal sealed class WebhookReceiver<TPayload>(
    WebhookKind<TPayload> kind,
    string name,
    string endpoint,
    Func<TPayload, HttpContext, Task> handler,
    ReceiverSettings settings,
    IWebhookLedger ledger,
    ILogger logger)
    where TPayload : class
{
    private static readonly TimeSpan UntilProcessed = TimeSpan.FromSeconds(15);

    public async Task ReceiveAsync(HttpContext context)
    {
        try
        {
            await TakeAsync(context, settings.Current).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(context, e);
        }
    }

    private async Task TakeAsync(HttpContext context, BrazeWebhookOptions options)
    {
        if (FindRefusal(context, options) is (int status, string reason))
        {
            Refuse(context, status, reason);
            return;
        }

        ReadOnlySequence<byte>? body;
        try
        {
            body = await RequestBody.CollectAsync(context.Request.BodyReader, options.MaxBodyBytes, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            // The server has limits of its own: 413 for the size, 408 for the time, after which Braze comes again.
            Refuse(context, e.StatusCode, "the server did not take the body");
            return;
        }

        if (body is not { } bytes)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "the body is larger than MaxBodyBytes");
            return;
        }

        TPayload? payload = RequestBody.Read(bytes, kind.Json);
        WebhookDelivery delivery = new(name, DeliveryId.Of(name, context.Request, options.QueryParameter, bytes), options.RememberFor);
        context.Request.BodyReader.AdvanceTo(bytes.End);
        if (payload is null)
        {
            Refuse(context, StatusCodes.Status400BadRequest, "the body is not a JSON object");
        }
        else if (kind.CanBeRecognised(payload))
        {
            await HandleOnceAsync(payload, delivery, context).ConfigureAwait(false);
        }
        else
        {
            await HandleAsync(payload, context).ConfigureAwait(false);
        }
    }

    private (int Status, string Reason)? FindRefusal(HttpContext context, BrazeWebhookOptions options)
    {
        if (!SourceAddress.IsAllowed(context.Connection.RemoteIpAddress, options.AllowedNetworks))
        {
            return (StatusCodes.Status403Forbidden, "its source address is not in AllowedNetworks");
        }

        if (!SharedSecret.IsCarriedBy(context.Request, options))
        {
            return (StatusCodes.Status401Unauthorized, "it carries no valid secret");
        }

        if (kind.SaysContentType && !JsonMediaType.IsIn(context.Request.ContentType))
        {
            return (StatusCodes.Status415UnsupportedMediaType, "its content type is not JSON in UTF-8");
        }

        return context.Request.ContentLength > options.MaxBodyBytes
            ? (StatusCodes.Status413PayloadTooLarge, "the body is larger than MaxBodyBytes")
            : null;
    }

    private async Task HandleOnceAsync(TPayload payload, WebhookDelivery delivery, HttpContext context)
    {
        // Not cancelled with the request: nobody would know then who has the delivery.
        DeliveryState state = await ledger.BeginAsync(delivery, CancellationToken.None).ConfigureAwait(false);
        if (state == DeliveryState.Processed)
        {
            WebhookLog.Repeated(logger, endpoint);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (state == DeliveryState.InProgress)
        {
            WebhookLog.Overtaken(logger, endpoint);
            AskToComeAgain(context.Response, UntilProcessed);
            return;
        }

        bool isProcessed = false;
        try
        {
            isProcessed = await HandleAsync(payload, context).ConfigureAwait(false);
        }
        finally
        {
            await TellAsync(delivery, isProcessed).ConfigureAwait(false);
        }
    }

    /// <summary>Runs the handler; false when its status says that it did not process the payload.</summary>
    private async Task<bool> HandleAsync(TPayload payload, HttpContext context)
    {
        await handler(payload, context).ConfigureAwait(false);
        HttpResponse response = context.Response;
        if (!response.HasStarted && response.StatusCode == StatusCodes.Status200OK)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
        }

        WebhookLog.Handled(logger, endpoint, response.StatusCode);

        // Also where Braze gives up: somebody may send the same content again once the reason is gone, and 204 would lose it.
        return response.StatusCode < StatusCodes.Status400BadRequest;
    }

    // What the handler did stands, whatever becomes of the note: the answer to Braze does not depend on it.
    private async Task TellAsync(WebhookDelivery delivery, bool isProcessed)
    {
        try
        {
            ValueTask told = isProcessed ? ledger.CompleteAsync(delivery, CancellationToken.None) : ledger.ReleaseAsync(delivery, CancellationToken.None);
            await told.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            WebhookLog.LedgerFailed(logger, endpoint, FailureText.Of(e));
        }
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        WebhookLog.Refused(logger, endpoint, status, reason);
        context.Response.StatusCode = status;
    }

    private void Fail(HttpContext context, Exception exception)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            WebhookLog.Abandoned(logger, endpoint);
            return;
        }

        if (context.Response.HasStarted)
        {
            // Whatever the handler has begun to send must not look like success.
            WebhookLog.Failed(logger, endpoint, FailureText.Of(exception), context.Response.StatusCode, exception.StackTrace);
            context.Abort();
            return;
        }

        context.Response.Clear();
        if (exception is RateLimitedException limited)
        {
            AskToComeAgain(context.Response, limited.RetryAfter);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        WebhookLog.Failed(logger, endpoint, FailureText.Of(exception), context.Response.StatusCode, exception.StackTrace);
    }

    private static void AskToComeAgain(HttpResponse response, TimeSpan after)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(after.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
    }
}
