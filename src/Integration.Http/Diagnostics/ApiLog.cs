using Microsoft.Extensions.Logging;

namespace Integration.Http;

/// <summary>Everything the transport logs: operation names and route templates, never a URL, a body, an id or a key.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Service} {Operation} answered HTTP {StatusCode} after {ElapsedMilliseconds} ms and {Attempts} attempt(s).")]
    public static partial void Completed(ILogger logger, string service, string operation, int statusCode, long elapsedMilliseconds, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "{Service} {Operation}: attempt {Attempt} failed ({Failure}); repeating in {DelayMilliseconds} ms.")]
    public static partial void Retrying(ILogger logger, string service, string operation, int attempt, string failure, long delayMilliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Service} {Operation} was refused by a rate limit; calls of the group {LimitGroup} wait {WaitMilliseconds} ms.")]
    public static partial void RateLimited(ILogger logger, string service, string operation, string limitGroup, long waitMilliseconds);

    [LoggerMessage(4, LogLevel.Debug, "{Service} {Operation} failed ({Failure}) after {ElapsedMilliseconds} ms and {Attempts} attempt(s); outcome unknown: {OutcomeUnknown}.")]
    public static partial void Failed(ILogger logger, string service, string operation, string failure, long elapsedMilliseconds, int attempts, bool outcomeUnknown);

    [LoggerMessage(5, LogLevel.Warning, "The changed settings of {Service} are not valid; calls go on with the last valid ones.")]
    public static partial void InvalidSettings(ILogger logger, string service);
}
