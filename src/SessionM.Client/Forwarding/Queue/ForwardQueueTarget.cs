using Integration.Delivery;
using Microsoft.Extensions.Logging;

namespace SessionM.Client;

/// <summary>Forwards batches, and reads from the report what has become of each.</summary>
internal sealed class ForwardQueueTarget(string name, ISessionMForwarder forwarder, RepeatWindow window, ForwardQueueOptions options, ILogger logger)
    : IDeliveryTarget<ReceivedBatch>, IDisposable
{
    private readonly AdaptiveConcurrency _concurrency = new(options.MaxConcurrency);

    public string Name => name;

    public string KeyOf(ReceivedBatch item) => item.Customer;

    public int BytesOf(ReceivedBatch item) => item.Json.Length;

    // An update of the customer sets the same once more; events count.
    public bool IsRepeatable(ReceivedBatch item) => forwarder.Plan(item.Batch).Events.Count == 0;

    public bool RecognizesRepeat(ReceivedBatch item) => window.IsOpen(item.ReceivedAt) && forwarder.Plan(item.Batch).Events.All(planned => planned.MessageId is not null);

    public ReceivedBatch? Merge(ReceivedBatch earlier, ReceivedBatch later) => null;

    // A batch of the queue is forwarded one by one for each customer.
    public bool MayShareBatch(ReceivedBatch earlier, ReceivedBatch later) => true;

    public Task<BatchResult> SendAsync(IReadOnlyList<ReceivedBatch> items, CancellationToken cancellationToken = default) =>
        new CustomerCalls<ReceivedBatch>(items, ForwardAsync, _concurrency).RunAsync(KeyOf, cancellationToken);

    public void Dispose() => _concurrency.Dispose();

    private async Task<CallFate> ForwardAsync(ReceivedBatch item, CancellationToken cancellationToken)
    {
        ForwardReport report = await forwarder.ForwardAsync(item.Batch, cancellationToken).ConfigureAwait(false);
        Tell(report);
        return FateOf(report);
    }

    private static CallFate FateOf(ForwardReport report)
    {
        if (report.Dropped.FirstOrDefault(note => note is { Subject: ForwardSubject.Batch, Reason: ForwardReason.Unreadable }) is { } unreadable)
        {
            return new CallFate(CallFateKind.Refused, unreadable.Detail);
        }

        ForwardItem[] open = [.. report.Calls.Where(call => call.MayDoBetter)];
        if (open.Length == 0)
        {
            // Without one that may do better, what is left was refused.
            return report.Calls.FirstOrDefault(call => call.Status == ForwardStatus.Refused) is { } refused
                ? new CallFate(CallFateKind.Refused, ReasonOf(report, refused))
                : CallFate.Delivered;
        }

        ForwardItem first = open[0];

        // An update of the customer alone does the same once more; events count.
        bool mayHaveCounted = report.Events.Any(call => call.Status is ForwardStatus.Sent or ForwardStatus.OutcomeUnknown);
        CallFateKind kind = first.Status switch
        {
            _ when mayHaveCounted => CallFateKind.Unknown,
            ForwardStatus.OutcomeUnknown => CallFateKind.Again,
            ForwardStatus.Unauthorized => CallFateKind.Unauthorized,
            _ => CallFateKind.NotDelivered,
        };
        return new CallFate(kind, ReasonOf(report, first), report.RetryAfter);
    }

    // Places and kinds only: names of events may say more than a log should.
    private static string ReasonOf(ForwardReport report, ForwardItem failed) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{report.Calls.Count(call => call.Status == ForwardStatus.Sent)} of {report.Calls.Count()} calls were sent; the first other is {failed.Status}. {failed.Reason}");

    private void Tell(ForwardReport report)
    {
        try
        {
            options.Reported?.Invoke(report);
        }
        catch (Exception e)
        {
            ForwarderLog.ReceiverFailed(logger, e.GetType().Name);
        }
    }
}
