namespace Integration.Delivery;

/// <summary>Delivers one lane: one batch at a time, each read anew from the store, so that whatever was not written down as ended comes again.</summary>
internal sealed class Lane<TItem> : IDisposable
    where TItem : class
{
    /// <summary>The longest wait, and what a timer can take; a vendor that asks for more is asked again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly int _number;
    private readonly DeliveryQueue<TItem> _queue;
    private readonly Signal _signal;
    private readonly ItemRules<TItem> _rules;
    private readonly BatchPlan<TItem> _plan;
    private readonly BatchCalls<TItem> _calls;

    /// <summary>Keys the vendor asks for again, and when: the others go on meanwhile.</summary>
    private readonly Dictionary<string, DateTimeOffset> _held = new(StringComparer.Ordinal);

    private long _ending = long.MaxValue;
    private int _added;
    private long _addedBytes;
    private int _wakeAt = int.MaxValue;
    private long _wakeAtBytes = long.MaxValue;
    private int _failures;

    /// <summary>
    /// What was merged and sent without an answer, perhaps by an earlier process, is merged again with at least as much: its newest value must not be followed
    /// by an older one. So the window begins at its largest, and shrinks only after an answer.
    /// </summary>
    private int _window;
    private CancellationToken _ownership;

    public Lane(int number, DeliveryQueue<TItem> queue)
    {
        _number = number;
        _queue = queue;
        _signal = new Signal(queue.Time);
        _rules = new ItemRules<TItem>(queue.Target, queue.Logger);
        _plan = new BatchPlan<TItem>(_rules, queue.Options);
        _calls = new BatchCalls<TItem>(queue.Target, queue.Diagnostics, queue.Logger);
        _window = queue.Options.MaxMergedEntries;
    }

    /// <summary>Why the last batch was not delivered; <see langword="null"/> when it was.</summary>
    public DeliveryHealth? Trouble { get; private set; }

    /// <summary>The lowest number of what has been answered and is being written down; <see cref="long.MaxValue"/> for nothing.</summary>
    public long Ending => Interlocked.Read(ref _ending);

    private DeliveryOptions Options => _queue.Options;

    private IDeliveryTarget<TItem> Target => _queue.Target;

    /// <summary>One more entry is in the lane.</summary>
    public void Added(int bytes)
    {
        long addedBytes = Interlocked.Add(ref _addedBytes, bytes);
        if (Interlocked.Increment(ref _added) >= Volatile.Read(ref _wakeAt) || addedBytes >= Volatile.Read(ref _wakeAtBytes))
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
            catch (Exception e)
            {
                await RecoverAsync(e, stop).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => _signal.Dispose();

    private async Task StepAsync(CancellationToken stop)
    {
        Interlocked.Exchange(ref _wakeAt, int.MaxValue);
        Interlocked.Exchange(ref _wakeAtBytes, long.MaxValue);
        Interlocked.Exchange(ref _added, 0);
        Interlocked.Exchange(ref _addedBytes, 0);

        // Before reading: who begins to wait later wakes the lane, and all that is awaited then goes along.
        long awaited = _queue.Flushes.UpTo;
        LaneRead<TItem> read = await _queue.Store.ReadAsync(_number, _window, stop).ConfigureAwait(false);
        if (read.Unreadable.Count > 0)
        {
            await EndAsync(new LaneOutcome<TItem>([], [], []) { Unreadable = read.Unreadable }, sent: [], stop).ConfigureAwait(false);
            return;
        }

        if (IsTakenOver(read))
        {
            return;
        }

        if (read.Entries.Count == 0)
        {
            // The store works, and nothing is left that could be in trouble.
            _held.Clear();
            Succeeded();
            _plan.Clear();
            await WaitForAsync(entries: 1, bytes: long.MaxValue, atMost: null, stop).ConfigureAwait(false);
            return;
        }

        if (await GiveUpUncertainAsync(read.Entries, stop).ConfigureAwait(false))
        {
            return;
        }

        DateTimeOffset now = _queue.Time.GetUtcNow();
        bool isDue = read.IsAwaited || _queue.IsShort || (awaited > 0 && read.Entries.Min(entry => entry.Sequence) <= awaited);
        if (!isDue && _held.Count == 0 && await AwaitMoreAsync(read.Entries, now, stop).ConfigureAwait(false))
        {
            return;
        }

        _plan.Fill(read.Entries, KeysHeld(now));
        if (_plan.Unsendable.Count > 0)
        {
            const string Reason = "The target has no list for the item.";
            await EndAsync(new LaneOutcome<TItem>([], BatchFates.GiveUp(_plan.Unsendable, DeadLetterCause.Unsendable, Reason), []), sent: [], stop).ConfigureAwait(false);
            return;
        }

        if (FitWindow(read.Entries.Count))
        {
            return;
        }

        if (_plan.Units.Count == 0)
        {
            await WaitForAsync(entries: 1, bytes: long.MaxValue, _held.Values.Min() - now, stop).ConfigureAwait(false);
            return;
        }

        TimeSpan wait = isDue || _plan.IsFull ? TimeSpan.Zero : _plan.Oldest + Options.MaxBatchAge - now;
        if (wait > TimeSpan.Zero)
        {
            // Where most entries are merged, few of the next ones will fill the batch: looking again only when there are twice as many keeps the work linear.
            bool isMerging = read.Entries.Count > 2 * _plan.Units.Count;
            await WaitForAsync(
                isMerging ? Math.Max(_plan.Missing, read.Entries.Count) : _plan.Missing,
                isMerging ? Math.Max(_plan.MissingBytes, read.Entries.Sum(entry => (long)entry.Bytes)) : _plan.MissingBytes,
                Min(wait, Options.MaxBatchAge),
                stop).ConfigureAwait(false);
            return;
        }

        if (await DeliverAsync([.. _plan.Units], read.Ownership, stop).ConfigureAwait(false) && _plan.IsFull && _plan.Entries <= _window / 2 && _held.Count == 0)
        {
            _window = Math.Max(_window / 2, SmallestWindow(Options));
        }
    }

    /// <summary>Whether another process may have sent from the lane since it was read last, and it has to be read again as far as that one may have read.</summary>
    private bool IsTakenOver(LaneRead<TItem> read)
    {
        if (read.Ownership == _ownership)
        {
            return false;
        }

        _ownership = read.Ownership;
        bool isNarrow = _window < Options.MaxMergedEntries;
        _window = Options.MaxMergedEntries;
        return isNarrow;
    }

    /// <summary>
    /// Reads a few batches ahead, so that what waits for the same users goes along, and further where that fills no batch. True when the window has grown,
    /// and the lane should be read again.
    /// </summary>
    private bool FitWindow(int read)
    {
        if (!_plan.IsFull && read >= _window && _window < Options.MaxMergedEntries)
        {
            _window = Math.Min(_window * 2, Options.MaxMergedEntries);
            return true;
        }

        return false;
    }

    private Dictionary<string, DateTimeOffset>.KeyCollection KeysHeld(DateTimeOffset now)
    {
        foreach ((string key, DateTimeOffset until) in _held)
        {
            if (until <= now)
            {
                _held.Remove(key);
            }
        }

        return _held.Keys;
    }

    private static int SmallestWindow(DeliveryOptions options) => Math.Min(2 * options.MaxBatchItems, options.MaxMergedEntries);

    /// <summary>Entries that fill no batch however they are planned are planned when there are enough of them, or when the oldest is due.</summary>
    /// <returns>True when it has waited, and the lane is to be read again; false when there is something to plan.</returns>
    private async Task<bool> AwaitMoreAsync(IReadOnlyList<DeliveryEntry<TItem>> entries, DateTimeOffset now, CancellationToken stop)
    {
        int missing = Math.Min(Options.MaxBatchItems, Options.MaxBatchItemsPerList ?? int.MaxValue) - entries.Count;
        if (missing <= 0)
        {
            return false;
        }

        long missingBytes = Options.MaxBatchBytes;
        DateTimeOffset oldest = now;
        for (int i = 0; i < entries.Count; i++)
        {
            missingBytes -= entries[i].Bytes;
            oldest = entries[i].EnqueuedAt < oldest ? entries[i].EnqueuedAt : oldest;
        }

        TimeSpan wait = oldest + Options.MaxBatchAge - now;
        if (missingBytes <= 0 || wait <= TimeSpan.Zero)
        {
            return false;
        }

        _plan.Clear();
        await WaitForAsync(missing, missingBytes, wait, stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Waits until so many entries or bytes have come since the read began, something else is worth a look, or the time has passed.</summary>
    private Task WaitForAsync(int entries, long bytes, TimeSpan? atMost, CancellationToken stop)
    {
        Interlocked.Exchange(ref _wakeAt, entries);
        Interlocked.Exchange(ref _wakeAtBytes, bytes);
        return Volatile.Read(ref _added) >= entries || Volatile.Read(ref _addedBytes) >= bytes ? Task.CompletedTask : _signal.WaitAsync(atMost, stop);
    }

    /// <summary>
    /// Entries that may have been applied: those that must not be twice, and that the vendor would not recognise, are the host's to decide, and with them what had
    /// been merged into them, which is written down as begun for that reason alone: sent again, it would undo what came after it.
    /// </summary>
    private async Task<bool> GiveUpUncertainAsync(IReadOnlyList<DeliveryEntry<TItem>> entries, CancellationToken stop)
    {
        DeliveryEntry<TItem>[] begun = Begun(entries);
        if (begun.Length == 0)
        {
            return false;
        }

        HashSet<string> keys = begun.Where(entry => !MayRepeat(entry.Item)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0)
        {
            return false;
        }

        DeliveryEntry<TItem>[] uncertain = [.. begun.Where(entry => keys.Contains(entry.Key))];
        const string Reason = "It was sent, and no answer is known; it may have been applied.";
        await EndAsync(new LaneOutcome<TItem>([], BatchFates.GiveUp(uncertain, DeadLetterCause.OutcomeUnknown, Reason), []), sent: [], stop).ConfigureAwait(false);
        return true;
    }

    // Asked at every turn of the lane, and nearly always of none.
    private static DeliveryEntry<TItem>[] Begun(IReadOnlyList<DeliveryEntry<TItem>> entries)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].MayHaveBeenSent)
            {
                return [.. entries.Where(entry => entry.MayHaveBeenSent)];
            }
        }

        return [];
    }

    /// <summary>Sends the batch, in halves where the vendor refuses it without naming an item, until all of it has ended or a passing failure stops it.</summary>
    /// <returns>Whether all of it has ended.</returns>
    private async Task<bool> DeliverAsync(BatchUnit<TItem>[] units, CancellationToken ownership, CancellationToken stop)
    {
        Stack<ArraySegment<BatchUnit<TItem>>> pieces = new([units]);
        while (pieces.TryPop(out ArraySegment<BatchUnit<TItem>> piece))
        {
            BatchResult? result = await SendAsync(piece, ownership, stop).ConfigureAwait(false);
            switch (result?.Outcome)
            {
                case null:
                    // Nothing was sent, or the lane belongs to another process now, and so does what becomes of the batch.
                    return false;
                case BatchOutcome.Delivered when await SettleAsync(piece, result, stop).ConfigureAwait(false):
                    break;
                case BatchOutcome.Delivered:
                    // What is to be sent again may be of a key that is in another piece too, which must not overtake it.
                    return false;
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
                    return false;
            }
        }

        return true;
    }

    private async Task<BatchResult?> SendAsync(ArraySegment<BatchUnit<TItem>> piece, CancellationToken ownership, CancellationToken stop)
    {
        foreach (BatchUnit<TItem> unit in piece)
        {
            unit.IsRepeatable = _rules.IsRepeatable(unit.Item);
        }

        using CancellationTokenSource ends = CancellationTokenSource.CreateLinkedTokenSource(ownership, stop);
        int pass;
        try
        {
            pass = await _queue.Gate.EnterAsync(ends.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        BatchResult? result = null;
        try
        {
            List<DeliveryEntry<TItem>> risky = BatchFates.EntriesOf(piece, static unit => !unit.IsRepeatable);
            bool mustBegin = risky.Count > 0 || _queue.Store.IsShared;
            if (!ends.IsCancellationRequested && (!mustBegin || await _queue.Store.BeginAsync(_number, risky, stop).ConfigureAwait(false)))
            {
                result = await _calls.SendAsync(piece, ownership, ends.Token).ConfigureAwait(false);
            }

            return result;
        }
        finally
        {
            TimeSpan? wait = result?.Outcome == BatchOutcome.Unauthorized ? Options.RetryMaxDelay : result?.RetryAfter;
            _queue.Gate.Leave(pass, wasAnswered: result is not null, wait is { } asked ? Min(asked, LongestWait) : null);
        }
    }

    /// <summary>Writes down what an accepted batch says of each item.</summary>
    /// <returns>False when something of it has to be sent again.</returns>
    private async Task<bool> SettleAsync(ArraySegment<BatchUnit<TItem>> piece, BatchResult result, CancellationToken stop)
    {
        if (result.Failures.Count == 0)
        {
            Succeeded();
            await EndAsync(BatchFates.Outcome(BatchFates.EntriesOf(piece), givenUp: [], again: []), piece, CancellationToken.None).ConfigureAwait(false);
            return true;
        }

        ILookup<int, ItemFailure> failures = result.Failures.ToLookup(failure => failure.Index);
        List<BatchUnit<TItem>> sent = [];
        List<GivenUp<TItem>> givenUp = [];
        List<BatchUnit<TItem>> returned = [];
        for (int i = 0; i < piece.Count; i++)
        {
            if (failures[i].FirstOrDefault() is not { } failure)
            {
                sent.Add(piece[i]);
            }
            else if (failure.OutcomeUnknown ? MayRepeat(piece[i]) : failure.IsTransient)
            {
                BatchFates.MarkUnsettled(piece[i], failure.OutcomeUnknown);
                returned.Add(piece[i]);
            }
            else
            {
                givenUp.AddRange(BatchFates.GiveUp(piece[i].Entries, failure.OutcomeUnknown ? DeadLetterCause.OutcomeUnknown : DeadLetterCause.Rejected, failure.Reason));
            }
        }

        // Where nothing was accepted, the vendor may be in trouble rather than the items: then all of the lane waits, below.
        TimeSpan held = sent.Count > 0 ? Hold(returned) : TimeSpan.Zero;
        if (returned.Count == 0)
        {
            // Before anybody is told: who has waited for the end may look at the health next.
            Succeeded();
        }

        await EndAsync(BatchFates.Outcome(BatchFates.EntriesOf(sent), givenUp, returned), sent, CancellationToken.None).ConfigureAwait(false);
        if (returned.Count == 0)
        {
            return true;
        }

        string reason = result.Failures.First(failure => failure.IsTransient || failure.OutcomeUnknown).Reason;
        BatchResult again = BatchResult.Failed(BatchOutcome.NotDelivered, reason, result.RetryAfter);
        if (sent.Count == 0)
        {
            await PauseAsync(returned.Count, again, stop).ConfigureAwait(false);
            return false;
        }

        _failures = 0;
        Trouble = new DeliveryHealth(DeliveryStatus.Degraded, again.Reason!);
        DeliveryLog.NotDelivered(_queue.Logger, Target.Name, returned.Count, again.Reason!, (long)held.TotalMilliseconds);
        return false;
    }

    /// <summary>Lets the keys wait of which the vendor wants something again, the longer the more often it was sent.</summary>
    /// <returns>The longest wait.</returns>
    private TimeSpan Hold(List<BatchUnit<TItem>> returned)
    {
        DateTimeOffset now = _queue.Time.GetUtcNow();
        TimeSpan longest = TimeSpan.Zero;
        foreach (BatchUnit<TItem> unit in returned)
        {
            TimeSpan wait = Backoff(unit.Entries.Max(entry => entry.Attempts), retryAfter: null);
            _held[unit.Key] = now + wait;
            longest = wait > longest ? wait : longest;
        }

        return longest;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private Task GiveUpAsync(ArraySegment<BatchUnit<TItem>> piece, DeadLetterCause cause, string reason) => EndAsync(
        new LaneOutcome<TItem>([], BatchFates.GiveUp(piece.SelectMany(unit => unit.Entries), cause, reason), []),
        sent: [],
        CancellationToken.None);

    /// <summary>What was not delivered keeps its place; what may have been applied and must not be twice is put aside.</summary>
    private Task ReturnAsync(ArraySegment<BatchUnit<TItem>> piece, BatchResult result)
    {
        ILookup<bool, BatchUnit<TItem>> byFate = piece.ToLookup(unit => result.Outcome == BatchOutcome.Unknown && !MayRepeat(unit));
        foreach (BatchUnit<TItem> unit in byFate[false])
        {
            BatchFates.MarkUnsettled(unit, result.Outcome == BatchOutcome.Unknown);
        }

        return EndAsync(
            BatchFates.Outcome(
                [],
                BatchFates.GiveUp(byFate[true].SelectMany(unit => unit.Entries), DeadLetterCause.OutcomeUnknown, result.Reason!),
                [.. byFate[false]]),
            sent: [],
            CancellationToken.None);
    }

    private async Task PauseAsync(int items, BatchResult result, CancellationToken stop)
    {
        bool isRefused = result.Outcome == BatchOutcome.Unauthorized;
        TimeSpan delay = isRefused ? Options.RetryMaxDelay : Backoff(_failures++, result.RetryAfter);
        Trouble = new DeliveryHealth(isRefused ? DeliveryStatus.Unhealthy : DeliveryStatus.Degraded, result.Reason!);
        if (isRefused)
        {
            DeliveryLog.Paused(_queue.Logger, Target.Name, result.Reason!, (long)delay.TotalMilliseconds);
        }
        else
        {
            DeliveryLog.NotDelivered(_queue.Logger, Target.Name, items, result.Reason!, (long)delay.TotalMilliseconds);
        }

        await Task.Delay(delay, _queue.Time, stop).ConfigureAwait(false);
    }

    // Half of the wait is fixed and half is chance: lanes that failed together do not come back together.
    private TimeSpan Backoff(int failures, TimeSpan? retryAfter)
    {
        double doubled = Options.RetryBaseDelay.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 20));
        double chosen = Math.Min(doubled, Options.RetryMaxDelay.TotalMilliseconds) * (0.5 + (Random.Shared.NextDouble() / 2));
        return Min(TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(chosen, retryAfter?.TotalMilliseconds ?? 0))), LongestWait);
    }

    private async Task EndAsync(LaneOutcome<TItem> outcome, IReadOnlyList<BatchUnit<TItem>> sent, CancellationToken stop)
    {
        // A flush must not take them for gone before they are counted.
        Interlocked.Exchange(ref _ending, outcome.Lowest());
        (DeliveryHealth? trouble, int failures) = (Trouble, _failures);
        try
        {
            // Not writing it down would send delivered items again: the lane rather waits until the store works.
            bool? isOurs;
            do
            {
                isOurs = await TryEndAsync(outcome, stop).ConfigureAwait(false);
            }
            while (isOurs is null);

            (Trouble, _failures) = (trouble, failures);

            // What has become of a lane's entries is told by the process that owns it.
            if (isOurs.Value)
            {
                await _queue.EndedAsync(outcome, sent).ConfigureAwait(false);
            }
        }
        finally
        {
            Interlocked.Exchange(ref _ending, long.MaxValue);
            _queue.Flushes.Progressed();
        }
    }

    /// <returns>Whether the lane is this process's still; <see langword="null"/> when it has to be tried again.</returns>
    private async Task<bool?> TryEndAsync(LaneOutcome<TItem> outcome, CancellationToken stop)
    {
        try
        {
            return await _queue.Store.EndAsync(_number, outcome, stop).ConfigureAwait(false);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            await Task.Delay(ReportStoreFailure(e), _queue.Time, _queue.Stopping).ConfigureAwait(false);
            return null;
        }
    }

    private async Task RecoverAsync(Exception failure, CancellationToken stop)
    {
        try
        {
            await Task.Delay(ReportStoreFailure(failure), _queue.Time, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped meanwhile.
        }
    }

    private TimeSpan ReportStoreFailure(Exception failure)
    {
        TimeSpan delay = Backoff(_failures++, retryAfter: null);
        Trouble = new DeliveryHealth(DeliveryStatus.Unhealthy, failure is DeliveryStoreException ? failure.Message : $"The store failed with {failure.GetType().Name}.");
        DeliveryLog.StoreFailed(_queue.Logger, failure, Target.Name, (long)delay.TotalMilliseconds);
        return delay;
    }

    private bool MayRepeat(BatchUnit<TItem> unit) => unit.IsRepeatable || MayRepeatUnknown(unit.Item);

    private bool MayRepeat(TItem item) => _rules.IsRepeatable(item) || MayRepeatUnknown(item);

    private bool MayRepeatUnknown(TItem item) => _rules.RecognizesRepeat(item) || _queue.DecideUnknown(item) == UnknownOutcomeAction.Repeat;

    private void Succeeded()
    {
        _failures = 0;

        // The keys that wait are in trouble still, whatever becomes of the others.
        Trouble = _held.Count == 0 ? null : Trouble;
    }
}
