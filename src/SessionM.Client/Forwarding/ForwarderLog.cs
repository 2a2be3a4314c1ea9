using Microsoft.Extensions.Logging;

namespace SessionM.Client;

/// <summary>Everything the forwarder logs: counts and what failed, never a name, a key, a value or an id of a batch.</summary>
internal static partial class ForwarderLog
{
    [LoggerMessage(1, LogLevel.Information, "A batch was forwarded: {Calls} call(s), {Dropped} data point(s) left out.")]
    public static partial void Forwarded(ILogger logger, int calls, int dropped);

    [LoggerMessage(2, LogLevel.Warning, "A batch was forwarded in part: {Sent} of {Calls} call(s); the first that was not sent: {Status} ({Failure}).")]
    public static partial void Incomplete(ILogger logger, int sent, int calls, ForwardStatus status, string failure);

    [LoggerMessage(3, LogLevel.Information, "The forwarding of a batch was cancelled after {Sent} of {Calls} call(s).")]
    public static partial void Cancelled(ILogger logger, int sent, int calls);

    [LoggerMessage(4, LogLevel.Warning, "The changed settings of the forwarder are not valid; it goes on with the last valid ones.")]
    public static partial void InvalidSettings(ILogger logger);

    [LoggerMessage(5, LogLevel.Error, "What the host does with the report on a batch failed with {Failure}; the batch is not concerned.")]
    public static partial void ReceiverFailed(ILogger logger, string failure);
}
