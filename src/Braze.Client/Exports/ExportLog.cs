using Microsoft.Extensions.Logging;

namespace Braze.Client;

/// <summary>What the steps after an export's start log: never the address, which is a secret, and never a path or a person.</summary>
internal static partial class ExportLog
{
    [LoggerMessage(101, LogLevel.Debug, "{Service} {Operation}: not ready ({Answer}); asking again in {DelayMilliseconds} ms.")]
    public static partial void NotReady(ILogger logger, string service, string operation, string answer, long delayMilliseconds);

    [LoggerMessage(102, LogLevel.Warning, "{Service} {Operation} was interrupted ({Answer}) with {Bytes} bytes on disk; going on in {DelayMilliseconds} ms.")]
    public static partial void Resuming(ILogger logger, string service, string operation, string answer, long bytes, long delayMilliseconds);
}
