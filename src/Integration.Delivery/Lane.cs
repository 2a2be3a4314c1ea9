using System.Diagnostics;
using Integration.Abstractions;

namespace Integration.Delivery;

/// <summary>Delivers one lane: one batch at a time, each read anew from the store, so that whatever was not written down as ended comes again.</summary>
internal sealed class Lane<TItem>(int number, DeliveryQueue<TItem> queue) : IDisposable
    where TItem : class
{
    private readonly Signal _signal = new(queue.Time);
    private int _added;
    private int _wakeAt = int.MaxValue;
    private int _failures;
    private int _window = SmallestWindow(queue.Options);

    /// <summary>Why the last batch was not delivered; <see langword="null"/> when it was.</summary>
    public DeliveryHealth? Trouble { get; private set; }

    private DeliveryOptions Options => queue.Options;

    private IDeliveryTarget<TItem> Target => queue.Target;

    /// <summary>One more entry is in the lane.</summary>
    public void Added()
    {
        if (Interlocked.Increment(ref _added) >= Volatile.Read(ref _wakeAt))
        {
            _signal.Set();
        }
    }

    public void Wake() => _signal.Set();

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await StepAsync(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                await RecoverAsync(e, stop).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => _signal.Dispose();

    private async Task StepAsync(CancellationToken stop)
    {
        Interlocked.Exchange(ref _wakeAt, int.MaxValue);
        Interlocked.Exchange(ref _added, 0);
        LaneRead<TItem> read = await queue.Store.ReadAsync(number, _window, stop).ConfigureAwait(false);
        if (read.Unreadable.Count > 0)
        {
            await EndAsync(new LaneOutcome<TItem>([], [], []) { Unreadable = read.Unreadable }, sent: [], stop).ConfigureAwait(false);
            return;
        }

        if (read.Entries.Count == 0)
        {
            // The store works, and nothing is left that could be in trouble.
            Succeeded();
            await WaitForAsync(entries: 1, atMost: null, stop).ConfigureAwait(false);
            return;
        }

        if (await GiveUpUncertainAsync(read.Entries, stop).ConfigureAwait(false))
        {
            return;
        }

        BatchPlan<TItem> plan = BatchPlan<TItem>.Of(read.Entries, Target, Options);
        if (FitWindow(plan, read.Entries.Count))
        {
            return;
        }

        TimeSpan wait = plan.IsFull || queue.IsInHurry ? TimeSpan.Zero : plan.Oldest + Options.MaxBatchAge - queue.Time.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            // Where most entries are merged, few of the next ones will fill the batch: looking again only when there are twice as many keeps the work linear.
            bool isMerging = read.Entries.Count > 2 * plan.Units.Count;
            await WaitForAsync(isMerging ? Math.Max(plan.Missing, read.Entries.Count) : plan.Missing, wait, stop).ConfigureAwait(false);
            return;
        }

        await DeliverAsync([.. plan.Units], read.Ownership, stop).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads a few batches ahead, so that what waits for the same users goes along, and further where that fills no batch. True when the window has grown,
    /// and the lane should be read again.
    /// </summary>
    private bool FitWindow(BatchPlan<TItem> plan, int read)
    {
        if (!plan.IsFull && read >= _window && _window < Options.MaxMergedEntries)
        {
            _window = Math.Min(_window * 2, Options.MaxMergedEntries);
            return true;
        }

        if (plan.IsFull && plan.Entries <= _window / 2)
        {
            _window = Math.Max(_window / 2, SmallestWindow(Options));
        }

        return false;
    }

    private static int SmallestWindow(DeliveryOptions options) => Math.Min(4 * options.MaxBatchItems, options.MaxMergedEntries);

    /// <summary>Waits until so many entries have come since the read began, something else is worth a look, or the time has passed.</summary>
    private Task WaitForAsync(int entries, TimeSpan? atMost, CancellationToken stop)
    {
        Interlocked.Exchange(ref _wakeAt, entries);
        return Volatile.Read(ref _added) >= entries ? Task.CompletedTask : _signal.WaitAsync(atMost, stop);
    }

    /// <summary>Entries that may have been applied: those that must not be twice, and that the vendor would not recognise, are the host's to decide.</summary>
    private async Task<bool> GiveUpUncertainAsync(IReadOnlyList<DeliveryEntry<TItem>> entries, CancellationToken stop)
    {
        DeliveryEntry<TItem>[] uncertain = [.. entries.Where(entry => entry.MayHaveBeenSent && !MayRepeat(entry.Item))];
        if (uncertain.Length == 0)
        {
            return false;
        }

        const string Reason = "It was sent, and no answer is known; it may have been applied.";
        GivenUp<TItem>[] givenUp = [.. uncertain.Select(entry => new GivenUp<TItem>(entry, DeadLetterCause.OutcomeUnknown, Reason))];
        await EndAsync(new LaneOutcome<TItem>([], givenUp, []), sent: [], stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Sends the batch, in halves where the vendor refuses it without naming an item, until all of it has ended or a passing failure stops it.</summary>
    private async Task DeliverAsync(BatchUnit<TItem>[] units, CancellationToken ownership, CancellationToken stop)
    {
        Stack<ArraySegment<BatchUnit<TItem>>> pieces = new([units]);
        while (pieces.TryPop(out ArraySegment<BatchUnit<TItem>> piece))
        {
            BatchResult? result = await SendAsync(piece, ownership, stop).ConfigureAwait(false);
            switch (result?.Outcome)
            {
                case null:
                    // Nothing was sent, or the lane belongs to another process now, and so does what becomes of the batch.
                    return;
                case BatchOutcome.Delivered:
                    await SettleAsync(piece, result, stop).ConfigureAwait(false);
                    break;
                case BatchOutcome.Refused or BatchOutcome.TooLarge when piece.Count > 1:
                    pieces.Push(piece[(piece.Count / 2)..]);
                    pieces.Push(piece[..(piece.Count / 2)]);
                    break;
                case BatchOutcome.Refused or BatchOutcome.TooLarge:
                    Succeeded();
                    await GiveUpAsync(piece, DeadLetterCause.Rejected, result.Reason!).ConfigureAwait(false);
                    break;
                default:
                    await ReturnAsync(piece, result).ConfigureAwait(false);
                    await PauseAsync(piece.Count, result, stop).ConfigureAwait(false);
                    return;
            }
        }
    }

    private async Task<BatchResult?> SendAsync(ArraySegment<BatchUnit<TItem>> piece, CancellationToken ownership, CancellationToken stop)
    {
        using CancellationTokenSource ends = CancellationTokenSource.CreateLinkedTokenSource(ownership, stop);
        DeliveryEntry<TItem>[] risky = [.. piece.Where(unit => !Target.IsRepeatable(unit.Item)).SelectMany(unit => unit.Entries)];
        if (ends.IsCancellationRequested || (risky.Length > 0 && !await queue.Store.BeginAsync(number, risky, stop).ConfigureAwait(false)))
        {
            return null;
        }

        using Activity? activity = queue.Diagnostics.StartBatch<TItem>(piece);
        try
        {
            return await Target.SendAsync([.. piece.Select(unit => unit.Item)], ends.Token).ConfigureAwait(false);
        }
        catch (IntegrationException e)
        {
            return BatchResult.Of(e);
        }
        catch (ArgumentException e)
        {
            // A client refuses its caller's mistakes before it sends anything.
            return BatchResult.Failed(BatchOutcome.Refused, e.Message);
        }
        catch (OperationCanceledException) when (ownership.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            return BatchResult.Failed(BatchOutcome.Unknown, "The queue was stopped while the batch was on its way.");
        }
        catch (Exception e)
        {
            DeliveryLog.SendFailed(queue.Logger, e, Target.Name);
            return BatchResult.Failed(BatchOutcome.Unknown, $"Sending failed with {e.GetType().Name}.");
        }
    }

    private async Task SettleAsync(ArraySegment<BatchUnit<TItem>> piece, BatchResult result, CancellationToken stop)
    {
        Succeeded();
        ILookup<int, ItemFailure> failures = result.Failures.ToLookup(failure => failure.Index);
        List<BatchUnit<TItem>> sent = [];
        List<GivenUp<TItem>> givenUp = [];
        List<DeliveryEntry<TItem>> returned = [];
        for (int i = 0; i < piece.Count; i++)
        {
            if (failures[i].FirstOrDefault() is not { } failure)
            {
                sent.Add(piece[i]);
            }
            else if (failure.OutcomeUnknown ? MayRepeat(piece[i].Item) : failure.IsTransient)
            {
                returned.AddRange(piece[i].Entries);
                MarkUnsettled(piece[i], failure.OutcomeUnknown);
            }
            else
            {
                DeadLetterCause cause = failure.OutcomeUnknown ? DeadLetterCause.OutcomeUnknown : DeadLetterCause.Rejected;
                givenUp.AddRange(piece[i].Entries.Select(entry => GiveUp(entry, cause, failure.Reason)));
            }
        }

        await EndAsync(Outcome([.. sent.SelectMany(unit => unit.Entries)], givenUp, returned), sent, CancellationToken.None).ConfigureAwait(false);
        if (returned.Count > 0)
        {
            string reason = result.Failures.First(failure => failure.IsTransient || failure.OutcomeUnknown).Reason;
            BatchResult again = BatchResult.Failed(BatchOutcome.NotDelivered, reason, result.RetryAfter);
            await PauseAsync(returned.Count, again, stop).ConfigureAwait(false);
        }
    }

    private void MarkUnsettled(BatchUnit<TItem> unit, bool outcomeUnknown)
    {
        if (outcomeUnknown && !Target.IsRepeatable(unit.Item))
        {
            unit.Entries.ForEach(entry => entry.MayHaveBeenSent = true);
        }
    }

    // Only delivery settles what an earlier attempt has left unknown: that a later one fails says nothing about it.
    private static GivenUp<TItem> GiveUp(DeliveryEntry<TItem> entry, DeadLetterCause cause, string reason) => entry.MayHaveBeenSent && cause == DeadLetterCause.Rejected
        ? new GivenUp<TItem>(entry, DeadLetterCause.OutcomeUnknown, $"An earlier attempt may have been applied. {reason}")
        : new GivenUp<TItem>(entry, cause, reason);

    private static LaneOutcome<TItem> Outcome(IReadOnlyList<DeliveryEntry<TItem>> delivered, IReadOnlyList<GivenUp<TItem>> givenUp, IEnumerable<DeliveryEntry<TItem>> again)
    {
        ILookup<bool, DeliveryEntry<TItem>> isUnsettled = again.ToLookup(entry => entry.MayHaveBeenSent);
        return new LaneOutcome<TItem>(delivered, givenUp, [.. isUnsettled[false]]) { Unsettled = [.. isUnsettled[true]] };
    }

    private Task GiveUpAsync(ArraySegment<BatchUnit<TItem>> piece, DeadLetterCause cause, string reason) => EndAsync(
        Outcome([], [.. piece.SelectMany(unit => unit.Entries).Select(entry => GiveUp(entry, cause, reason))], []),
        sent: [],
        CancellationToken.None);

    /// <summary>What was not delivered keeps its place; what may have been applied and must not be twice is put aside.</summary>
    private Task ReturnAsync(ArraySegment<BatchUnit<TItem>> piece, BatchResult result)
    {
        ILookup<bool, BatchUnit<TItem>> byFate = piece.ToLookup(unit => result.Outcome == BatchOutcome.Unknown && !MayRepeat(unit.Item));
        foreach (BatchUnit<TItem> unit in byFate[false])
        {
            MarkUnsettled(unit, result.Outcome == BatchOutcome.Unknown);
        }

        return EndAsync(
            Outcome(
                [],
                [.. byFate[true].SelectMany(unit => unit.Entries).Select(entry => new GivenUp<TItem>(entry, DeadLetterCause.OutcomeUnknown, result.Reason!))],
                byFate[false].SelectMany(unit => unit.Entries)),
            sent: [],
            CancellationToken.None);
    }

    private async Task PauseAsync(int items, BatchResult result, CancellationToken stop)
    {
        bool isRefused = result.Outcome == BatchOutcome.Unauthorized;
        TimeSpan delay = isRefused ? Options.RetryMaxDelay : Backoff(result.RetryAfter);
        Trouble = new DeliveryHealth(isRefused ? DeliveryStatus.Unhealthy : DeliveryStatus.Degraded, result.Reason!);
        if (isRefused)
        {
            DeliveryLog.Paused(queue.Logger, Target.Name, result.Reason!, (long)delay.TotalMilliseconds);
        }
        else
        {
            DeliveryLog.NotDelivered(queue.Logger, Target.Name, items, result.Reason!, (long)delay.TotalMilliseconds);
        }

        await Task.Delay(delay, queue.Time, stop).ConfigureAwait(false);
    }

    // Half of the wait is fixed and half is chance: lanes that failed together do not come back together.
    private TimeSpan Backoff(TimeSpan? retryAfter)
    {
        double doubled = Options.RetryBaseDelay.TotalMilliseconds * Math.Pow(2, Math.Min(_failures++, 20));
        double chosen = Math.Min(doubled, Options.RetryMaxDelay.TotalMilliseconds) * (0.5 + (Random.Shared.NextDouble() / 2));
        return TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(chosen, retryAfter?.TotalMilliseconds ?? 0)));
    }

    private async Task EndAsync(LaneOutcome<TItem> outcome, IReadOnlyList<BatchUnit<TItem>> sent, CancellationToken stop)
    {
        // Not writing it down would send delivered items again: the lane rather waits until the store works.
        while (!await TryEndAsync(outcome, stop).ConfigureAwait(false))
        {
        }

        await queue.EndedAsync(outcome, sent).ConfigureAwait(false);
    }

    private async Task<bool> TryEndAsync(LaneOutcome<TItem> outcome, CancellationToken stop)
    {
        try
        {
            await queue.Store.EndAsync(number, outcome, stop).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Task.Delay(ReportStoreFailure(e), queue.Time, queue.Stopping).ConfigureAwait(false);
            return false;
        }
    }

    private async Task RecoverAsync(Exception failure, CancellationToken stop)
    {
        try
        {
            await Task.Delay(ReportStoreFailure(failure), queue.Time, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped meanwhile.
        }
    }

    private TimeSpan ReportStoreFailure(Exception failure)
    {
        TimeSpan delay = Backoff(retryAfter: null);
        Trouble = new DeliveryHealth(DeliveryStatus.Unhealthy, failure is DeliveryStoreException ? failure.Message : $"The store failed with {failure.GetType().Name}.");
        DeliveryLog.StoreFailed(queue.Logger, failure, Target.Name, (long)delay.TotalMilliseconds);
        return delay;
    }

    private bool MayRepeat(TItem item) => Target.IsRepeatable(item) || Target.RecognizesRepeat(item) || queue.DecideUnknown(item) == UnknownOutcomeAction.Repeat;

    private void Succeeded()
    {
        _failures = 0;
        Trouble = null;
    }
}
