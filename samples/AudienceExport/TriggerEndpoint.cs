using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Braze.Client;
using Integration.Abstractions;
using Integration.Delivery;
using Microsoft.Extensions.Options;

namespace AudienceExport;

/// <summary>Takes a webhook's changes over before it answers: 202 means that they are on the disk.</summary>
internal sealed partial class TriggerEndpoint(IAudienceExporter audiences, IOptions<LyticsOptions> options, TimeProvider time, ILogger<TriggerEndpoint> logger)
{
    public const string SecretHeader = "X-Webhook-Secret";

    public async Task HandleAsync(HttpContext context) => context.Response.StatusCode = await TakeAsync(context);

    private async Task<int> TakeAsync(HttpContext context)
    {
        if (!IsKnown(context.Request.Headers[SecretHeader].ToString()))
        {
            return StatusCodes.Status401Unauthorized;
        }

        try
        {
            LyticsTrigger? trigger = await JsonSerializer.DeserializeAsync(context.Request.Body, LyticsJson.Default.LyticsTrigger, context.RequestAborted);
            if (trigger?.Data is not { SegmentEvents: [_, ..] events } data || data.TextOf(options.Value.UserField) is not { } id)
            {
                NothingToDo(logger, options.Value.UserField);
                return StatusCodes.Status422UnprocessableEntity;
            }

            await audiences.EnqueueAsync(UserKey.External(id), [.. events.Select(MoveOf)], context.RequestAborted);
            return StatusCodes.Status202Accepted;
        }
        catch (Exception e) when (e is JsonException or (InvalidOperationException and not ObjectDisposedException))
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (ArgumentException e)
        {
            // It would be refused again: the sender need not come back. The message names the rule and nobody.
            Refused(logger, e.Message);
            return StatusCodes.Status422UnprocessableEntity;
        }
        catch (Exception e) when (e is DeliveryStoreException or ObjectDisposedException)
        {
            // The disk is full, or the host is stopping: the sender has it still and comes again.
            NotTaken(logger, e.GetType().Name);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private AudienceMove MoveOf(LyticsSegmentEvent change) => change.Event switch
    {
        "enter" => AudienceMove.Enter(change.Slug ?? string.Empty, change.Enter ?? time.GetUtcNow()),
        "exit" => AudienceMove.Exit(change.Slug ?? string.Empty, change.Exit ?? time.GetUtcNow()),
        _ => throw new ArgumentException("A segment event is neither enter nor exit.", nameof(change)),
    };

    private bool IsKnown(string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret)));

    [LoggerMessage(1, LogLevel.Warning, "A webhook without segment events or without the field '{Field}' was refused; select the field in the trigger.")]
    private static partial void NothingToDo(ILogger logger, string field);

    [LoggerMessage(2, LogLevel.Warning, "A webhook was refused: {Reason}")]
    private static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Error, "A webhook was not taken over ({Failure}); its sender has to come again.")]
    private static partial void NotTaken(ILogger logger, string failure);
}
