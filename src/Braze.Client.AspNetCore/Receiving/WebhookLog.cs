using Microsoft.Extensions.Logging;

namespace Braze.Client.AspNetCore;

/// <summary>Everything the endpoints log: the pattern they are mapped with and what happened, never an address, a body, an id or a secret.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Endpoint} refused a request with HTTP {StatusCode}: {Reason}.")]
    public static partial void Refused(ILogger logger, string endpoint, int statusCode, string reason);

    [LoggerMessage(2, LogLevel.Debug, "{Endpoint} got a delivery that was processed already; nothing was done.")]
    public static partial void Repeated(ILogger logger, string endpoint);

    [LoggerMessage(3, LogLevel.Information, "{Endpoint} got a delivery that is being processed; Braze is asked to come again.")]
    public static partial void Overtaken(ILogger logger, string endpoint);

    [LoggerMessage(4, LogLevel.Error, "{Endpoint} failed with {Failure}; Braze is asked to come again (HTTP {StatusCode}).\n{StackTrace}")]
    public static partial void Failed(ILogger logger, string endpoint, string failure, int statusCode, string? stackTrace);

    [LoggerMessage(5, LogLevel.Warning, "{Endpoint} could not tell the ledger how a delivery ended ({Failure}).")]
    public static partial void LedgerFailed(ILogger logger, string endpoint, string failure);

    [LoggerMessage(6, LogLevel.Debug, "{Endpoint} was left by the caller before there was an answer.")]
    public static partial void Abandoned(ILogger logger, string endpoint);

    [LoggerMessage(7, LogLevel.Warning, "The changed settings of {Endpoint} are not valid; it goes on with the last valid ones.")]
    public static partial void InvalidSettings(ILogger logger, string endpoint);

    [LoggerMessage(8, LogLevel.Debug, "{Endpoint} handled a delivery (HTTP {StatusCode}).")]
    public static partial void Handled(ILogger logger, string endpoint, int statusCode);
}
