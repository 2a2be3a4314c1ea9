using Microsoft.Extensions.Logging;

namespace Integration.Delivery;

/// <summary>Everything the queue logs: targets, counts and reasons, never a key or an item.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Target}: a batch of {Items} item(s) was not delivered ({Reason}); it is sent again in {DelayMilliseconds} ms.")]
    public static partial void NotDelivered(ILogger logger, string target, int items, string reason, long delayMilliseconds);

    [LoggerMessage(2, LogLevel.Error, "{Target}: {Items} item(s) were given up as {Cause}: {Reason}")]
    public static partial void GivenUp(ILogger logger, string target, int items, DeadLetterCause cause, string reason);

    [LoggerMessage(3, LogLevel.Error, "{Target}: the vendor refused the credentials ({Reason}). Nothing is lost; the queue tries again in {DelayMilliseconds} ms.")]
    public static partial void Paused(ILogger logger, string target, string reason, long delayMilliseconds);

    [LoggerMessage(4, LogLevel.Error, "{Target}: the store failed; the lane tries again in {DelayMilliseconds} ms.")]
    public static partial void StoreFailed(ILogger logger, Exception exception, string target, long delayMilliseconds);

    [LoggerMessage(5, LogLevel.Error, "{Target}: a handler of the host failed.")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, string target);

    [LoggerMessage(6, LogLevel.Error, "{Target}: sending failed in a way no vendor's client reports; the batch counts as possibly applied.")]
    public static partial void SendFailed(ILogger logger, Exception exception, string target);

    [LoggerMessage(7, LogLevel.Warning, "{Target}: stopped with {Items} item(s) in the queue; a durable store keeps them.")]
    public static partial void StoppedWithRest(ILogger logger, string target, long items);

    [LoggerMessage(8, LogLevel.Error, "{Target}: the target failed with {Failure} to say something about an item.")]
    public static partial void RuleFailed(ILogger logger, string target, Type failure);

    [LoggerMessage(9, LogLevel.Error, "{Target}: the store failed while the queue was stopping; what it has is kept.")]
    public static partial void StopFailed(ILogger logger, Exception exception, string target);

    [LoggerMessage(10, LogLevel.Warning, "{Target}: a call or a handler went on after the queue was stopped; nobody waits for it any more.")]
    public static partial void LeftBehind(ILogger logger, string target);
}
