using Integration.Delivery;

namespace SessionM.Client;

/// <summary>
/// One batch of a queue whose vendor takes a customer a call: customers side by side, the items of one after another. After a failure that the others would
/// meet too nothing more is begun, and after an item that has to be sent again nothing more of its customer.
/// </summary>
internal sealed class CustomerCalls<TItem>(IReadOnlyList<TItem> items, Func<TItem, CancellationToken, Task<CallFate>> send, AdaptiveConcurrency concurrency)
    where TItem : class
{
    private static readonly CallFate NotTried = new(CallFateKind.NotDelivered, "Not tried, because of what became of a call before it.");

    private readonly CallFate[] _fates = [.. Enumerable.Repeat(NotTried, items.Count)];
    private volatile CallFate? _stop;

    /// <summary>Makes the calls. Does not throw when cancelled: what was under way is unknown then, and what was not begun has not been sent.</summary>
    /// <param name="keyOf">Whose an item is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<BatchResult> RunAsync(Func<TItem, string> keyOf, CancellationToken cancellationToken)
    {
        IEnumerable<IGrouping<string, int>> customers = Enumerable.Range(0, items.Count).GroupBy(index => keyOf(items[index]), StringComparer.Ordinal);
        await Task.WhenAll(customers.Select(customer => ServeAsync(customer, cancellationToken))).ConfigureAwait(false);
        return Sum();
    }

    private async Task ServeAsync(IEnumerable<int> indexes, CancellationToken cancellationToken)
    {
        foreach (int index in indexes)
        {
            if (await TryEnterAsync(cancellationToken).ConfigureAwait(false) is not { } era)
            {
                return;
            }

            try
            {
                if (_stop is not null || cancellationToken.IsCancellationRequested)
                {
                    return;
                }

                _fates[index] = await SendAsync(items[index], cancellationToken).ConfigureAwait(false);
                Learn(_fates[index], era);
            }
            finally
            {
                concurrency.Leave();
            }

            if (_fates[index].IsOpen)
            {
                return;
            }
        }
    }

    private async Task<int?> TryEnterAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await concurrency.EnterAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    // One call must not hide what became of the others.
    private async Task<CallFate> SendAsync(TItem item, CancellationToken cancellationToken)
    {
        try
        {
            return await send(item, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new CallFate(CallFateKind.Unknown, "The queue was stopped while the call was under way.");
        }
        catch (Exception e)
        {
            return new CallFate(CallFateKind.Unknown, $"Sending failed with {e.GetType().Name}.");
        }
    }

    private void Learn(CallFate fate, int era)
    {
        if (fate.ConcernsAll)
        {
            _stop = fate;
        }

        if (fate.RetryAfter is not null)
        {
            concurrency.Refused(era);
        }
        else if (fate.Kind == CallFateKind.Delivered)
        {
            concurrency.Succeeded();
        }
    }

    private BatchResult Sum()
    {
        TimeSpan? retryAfter = _fates.Max(fate => fate.RetryAfter);
        if (Array.TrueForAll(_fates, fate => fate.ConcernsAll))
        {
            CallFate worst = Array.Find(_fates, fate => fate.Kind == CallFateKind.Unauthorized) ?? Array.Find(_fates, fate => fate != NotTried) ?? NotTried;
            BatchOutcome outcome = worst.Kind == CallFateKind.Unauthorized ? BatchOutcome.Unauthorized : BatchOutcome.NotDelivered;
            return BatchResult.Failed(outcome, worst.Reason!, retryAfter);
        }

        IEnumerable<Integration.Delivery.ItemFailure> failures =
            from index in Enumerable.Range(0, items.Count)
            let fate = _fates[index]
            where fate.Kind != CallFateKind.Delivered
            select new Integration.Delivery.ItemFailure(index, fate.Reason!, IsTransient: fate.IsOpen) { OutcomeUnknown = fate.Kind == CallFateKind.Unknown };
        return BatchResult.Partial([.. failures], retryAfter);
    }
}
