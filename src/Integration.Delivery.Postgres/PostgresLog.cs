using Microsoft.Extensions.Logging;

namespace Integration.Delivery.Postgres;

/// <summary>Everything the store logs: queues, lanes and what the database's failures mean, never a key or an item.</summary>
internal static partial class PostgresLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Queue}: lane {Lane} was lost to another process, or could not be kept; what was on its way is decided by who reads the lane next.")]
    public static partial void LaneLost(ILogger logger, string queue, int lane);

    [LoggerMessage(2, LogLevel.Warning, "{Queue}: no sign of life could be given ({Reason}); lanes stay as long as their lease lasts.")]
    public static partial void SignFailed(ILogger logger, string queue, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{Queue}: listening failed ({Reason}); the lanes are looked into from time to time until it works again.")]
    public static partial void ListeningFailed(ILogger logger, string queue, string reason);

    [LoggerMessage(4, LogLevel.Debug, "{Queue}: lane {Lane} was taken.")]
    public static partial void LaneTaken(ILogger logger, string queue, int lane);

    [LoggerMessage(5, LogLevel.Debug, "{Queue}: lane {Lane} was given to another process.")]
    public static partial void LaneGiven(ILogger logger, string queue, int lane);
}
