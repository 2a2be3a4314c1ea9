using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Integration.Delivery;

/// <summary>
/// Takes items one by one and delivers them in batches: bounded, in order for each key, and each item at least once or at most once as its kind allows.
/// Thread-safe; keep one for the life of the process.
/// </summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <remarks>What each store promises is on the page about guarantees (docs/delivery/guarantees.md).</remarks>
public sealed class DeliveryQueue<TItem> : IAsyncDisposable, IDisposable
    where TItem : class
{
    private static readonly TimeSpan SharedStorePoll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SharedStoreMeasure = TimeSpan.FromSeconds(2);

    private readonly Room _room;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly List<FlushWaiter> _flushes = [];
    private readonly DeliveryHandlers<TItem> _handlers;
    private Lane<TItem>[] _lanes = [];
    private Task[] _workers = [];
    private Task? _start;
    private Task<FlushResult>? _stop;
    private long _lastSequence;
    private volatile bool _isClosed;

    /// <summary>Creates a queue. Nothing happens until it is started or the first item comes.</summary>
    /// <param name="target">What it delivers to.</param>
    /// <param name="options">How; read now, later changes have no effect.</param>
    /// <param name="store">Where items are kept; in memory by default. The queue disposes it.</param>
    /// <param name="handlers">What the host wants to be told.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <param name="logger">Where to log; nowhere by default.</param>
    /// <exception cref="OptionsValidationException">The options contradict themselves; the message names every problem.</exception>
    public DeliveryQueue(
        IDeliveryTarget<TItem> target,
        DeliveryOptions? options = null,
        IDeliveryStore<TItem>? store = null,
        DeliveryHandlers<TItem>? handlers = null,
        TimeProvider? timeProvider = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        Target = target;
        Options = options ?? new DeliveryOptions();
        if (Options.FindProblems().ToArray() is { Length: > 0 } problems)
        {
            throw new OptionsValidationException(nameof(DeliveryOptions), typeof(DeliveryOptions), problems);
        }

        Time = timeProvider ?? TimeProvider.System;
        Store = store ?? new MemoryDeliveryStore<TItem>(timeProvider: Time);
        Logger = logger ?? NullLogger.Instance;
        Stopping = _stopping.Token;
        _handlers = handlers ?? new DeliveryHandlers<TItem>();
        _room = new Room(Options.MaxQueuedItems, Options.MaxQueuedBytes);
        Diagnostics = new DeliveryDiagnostics(target.Name, () => _room.Taken);
    }

    /// <summary>How the queue stands; asking costs nothing.</summary>
    public DeliveryHealth Health
    {
        get
        {
            if (_lanes.Select(lane => lane.Trouble).OfType<DeliveryHealth>().MaxBy(trouble => trouble.Status) is { } worst)
            {
                return worst with { Reason = $"{Target.Name}: {worst.Reason}" };
            }

            return _room.IsShort
                ? new DeliveryHealth(DeliveryStatus.Degraded, $"{Target.Name}: the queue is full and callers wait ({_room.Taken.Items} items).")
                : new DeliveryHealth(DeliveryStatus.Healthy, $"{Target.Name}: {_room.Taken.Items} items wait or are on their way.");
        }
    }

    internal IDeliveryTarget<TItem> Target { get; }

    internal DeliveryOptions Options { get; }

    internal IDeliveryStore<TItem> Store { get; }

    internal TimeProvider Time { get; }

    internal ILogger Logger { get; }

    internal DeliveryDiagnostics Diagnostics { get; }

    internal CancellationToken Stopping { get; }

    /// <summary>Whether batches go out without waiting to fill up: somebody flushes or stops, or callers wait for room.</summary>
    internal bool IsInHurry => _flushes.Count > 0 || _room.IsShort;

    /// <summary>Opens the store and begins to deliver what is in it. Called by the host, and by the first item.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="DeliveryStoreException">The store cannot be used; the next call tries again.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        Task start;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stop is not null, this);
            if (_start is { IsFaulted: true } or { IsCanceled: true })
            {
                _start = null;
            }

            start = _start ??= OpenAsync(Stopping);
        }

        await start.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes an item over, waiting for room if the queue is full. When this returns, the queue owns the item: with a durable store it is on the disk.</summary>
    /// <param name="item">The item; must not be changed afterwards.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="cancellationToken">Gives up waiting for room. An item that was already being written may be taken over all the same.</param>
    /// <exception cref="ArgumentException">The item has no key, or is larger than a whole batch may be.</exception>
    /// <exception cref="DeliveryStoreException">The store failed, for example because its disk is full; the item was not taken over.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped; the item was not taken over.</exception>
    public ValueTask EnqueueAsync(TItem item, DeliveryPriority priority = DeliveryPriority.Live, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        string key = Target.KeyOf(item);
        if (string.IsNullOrEmpty(key))
        {
            throw new ArgumentException("The item has no key: nobody could say whose it is.", nameof(item));
        }

        int bytes = Target.BytesOf(item);
        if (bytes > Options.MaxBatchBytes)
        {
            throw new ArgumentException($"The item has {bytes} bytes; a batch takes {Options.MaxBatchBytes}. Make it smaller, or raise {nameof(DeliveryOptions.MaxBatchBytes)} if the vendor takes more.", nameof(item));
        }

        return EnqueueAsync(item, key, bytes, priority, cancellationToken);
    }

    /// <summary>Sends everything that was enqueued before the call, without waiting for batches to fill up, and waits for the vendor's answers, however long they take.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of the items.</returns>
    /// <exception cref="DeliveryStoreException">The store fails, so that nobody knows what is left; the items go on being delivered.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the items go on being delivered.</exception>
    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => FlushAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Sends everything that was enqueued before the call, without waiting for batches to fill up, and waits for the vendor's answers as long as it may.</summary>
    /// <param name="timeout">How long to wait. What is left then is <see cref="FlushResult.Remaining"/> and goes on being delivered.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of the items.</returns>
    /// <exception cref="DeliveryStoreException">The store fails, so that nobody knows what is left; the items go on being delivered.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the items go on being delivered.</exception>
    public async Task<FlushResult> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        await StartAsync(cancellationToken).ConfigureAwait(false);
        return await DrainAsync(timeout, cancellationToken, ended: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes no more items, delivers what is there for as long as it may, and ends. What is left is reported; a durable store keeps it.</summary>
    /// <param name="cancellationToken">Ends the waiting; <see cref="DeliveryOptions.StopTimeout"/> does too.</param>
    /// <returns>What became of the items. A batch that was on its way when time ran out counts as possibly applied.</returns>
    public Task<FlushResult> StopAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return _stop ??= EndAsync(cancellationToken);
        }
    }

    /// <summary>Reads dead letters, oldest first.</summary>
    /// <param name="after">The sequence to go on after; 0 to begin.</param>
    /// <param name="max">The most to return; at least 1.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<IReadOnlyList<DeadLetter<TItem>>> ReadDeadLettersAsync(long after = 0, int max = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        await StartAsync(cancellationToken).ConfigureAwait(false);
        return await Store.ReadDeadLettersAsync(after, max, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets dead letters, after somebody has dealt with them.</summary>
    /// <param name="sequences">Which ones; unknown ones are passed over.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How many there were.</returns>
    public async Task<long> RemoveDeadLettersAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        await StartAsync(cancellationToken).ConfigureAwait(false);
        return await Store.RemoveDeadLettersAsync(sequences, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts dead letters into the queue again, as new items at its end. Each is taken over before it is forgotten: a crash in between leaves both.</summary>
    /// <param name="letters">The letters, as read; those whose item could not be read are passed over.</param>
    /// <param name="cancellationToken">Stops between letters.</param>
    /// <returns>How many were put in.</returns>
    public async Task<int> RequeueDeadLettersAsync(IReadOnlyCollection<DeadLetter<TItem>> letters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letters);
        int requeued = 0;
        foreach (DeadLetter<TItem> letter in letters)
        {
            if (letter.Item is { } item)
            {
                await EnqueueAsync(item, DeliveryPriority.Live, cancellationToken).ConfigureAwait(false);
                await Store.RemoveDeadLettersAsync([letter.Sequence], cancellationToken).ConfigureAwait(false);
                requeued++;
            }
        }

        return requeued;
    }

    /// <summary>Stops as <see cref="StopAsync"/> does.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    /// <summary>Ends at once without delivering what is left; prefer <see cref="DisposeAsync"/>. What is left is logged, and a durable store keeps it.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stop ??= EndAsync(new CancellationToken(canceled: true));
        }
    }

    internal UnknownOutcomeAction DecideUnknown(TItem item)
    {
        try
        {
            return _handlers.DecideUnknown?.Invoke(item) ?? Options.UnknownOutcome;
        }
        catch (Exception e)
        {
            DeliveryLog.HandlerFailed(Logger, e, Target.Name);
            return UnknownOutcomeAction.DeadLetter;
        }
    }

    /// <summary>Entries have ended, and the store knows.</summary>
    internal async Task EndedAsync(LaneOutcome<TItem> outcome, IReadOnlyList<BatchUnit<TItem>> sent)
    {
        _room.Release(
            outcome.Delivered.Count + outcome.GivenUp.Count + outcome.Unreadable.Count,
            outcome.Delivered.Sum(entry => (long)entry.Bytes) + outcome.GivenUp.Sum(item => (long)item.Entry.Bytes) + outcome.Unreadable.Sum(entry => (long)entry.Bytes));
        Diagnostics.Ended(outcome, sent.Count, Time.GetUtcNow());
        foreach (FlushWaiter flush in Flushes())
        {
            flush.Count(outcome);
        }

        if (sent.Count > 0 && _handlers.Delivered is { } delivered)
        {
            await GuardAsync(() => delivered([.. sent.Select(unit => unit.Item)], Stopping)).ConfigureAwait(false);
        }

        DateTimeOffset now = Time.GetUtcNow();
        DeadLetter<TItem>[] letters =
        [
            .. outcome.GivenUp.Select(item => new DeadLetter<TItem>(item.Entry.Sequence, item.Entry.Item, item.Cause, item.Reason, now)),
            .. outcome.Unreadable.Select(entry => new DeadLetter<TItem>(entry.Sequence, Item: null, DeadLetterCause.Unsendable, entry.Reason, now)),
        ];
        foreach (IGrouping<(DeadLetterCause Cause, string Reason), DeadLetter<TItem>> alike in letters.GroupBy(letter => (letter.Cause, letter.Reason)))
        {
            DeliveryLog.GivenUp(Logger, Target.Name, alike.Count(), alike.Key.Cause, alike.Key.Reason);
        }

        if (_handlers.DeadLettered is { } deadLettered)
        {
            foreach (DeadLetter<TItem> letter in letters)
            {
                await GuardAsync(() => deadLettered(letter, Stopping)).ConfigureAwait(false);
            }
        }

        foreach (FlushWaiter flush in Flushes())
        {
            await EndIfEmptyAsync(flush).ConfigureAwait(false);
        }
    }

    private async ValueTask EnqueueAsync(TItem item, string key, int bytes, DeliveryPriority priority, CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken).ConfigureAwait(false);
        ValueTask taking = _room.TakeAsync(bytes, cancellationToken);
        if (!taking.IsCompleted)
        {
            WakeAll();
        }

        await taking.ConfigureAwait(false);
        DeliveryEntry<TItem> entry = new(item, key, DeliveryLane.Of(key, Store.LaneCount), bytes, priority, Time.GetUtcNow()) { TraceParent = Activity.Current?.Id };
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            await Store.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _room.Release(1, bytes);
            throw;
        }

        Raise(entry.Sequence);
        Diagnostics.Enqueued();
        _lanes[entry.Lane].Added();
    }

    private void Raise(long sequence)
    {
        long known = Volatile.Read(ref _lastSequence);
        while (sequence > known)
        {
            long seen = Interlocked.CompareExchange(ref _lastSequence, sequence, known);
            if (seen == known)
            {
                return;
            }

            known = seen;
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        Raise(await Store.OpenAsync(LaneChanged, cancellationToken).ConfigureAwait(false));
        _room.Occupy(await Store.MeasureAsync(long.MaxValue, cancellationToken).ConfigureAwait(false));
        _lanes = [.. Enumerable.Range(0, Store.LaneCount).Select(number => new Lane<TItem>(number, this))];
        _workers = [.. _lanes.Select(lane => Task.Run(() => lane.RunAsync(Stopping), CancellationToken.None))];
        if (Store.IsShared)
        {
            _workers = [.. _workers, Task.Run(MeasureAsync, CancellationToken.None)];
        }
    }

    /// <summary>Of a shared store, other processes fill and empty their part: its room is counted anew from time to time.</summary>
    private async Task MeasureAsync()
    {
        using PeriodicTimer timer = new(SharedStoreMeasure, Time);
        try
        {
            while (await timer.WaitForNextTickAsync(Stopping).ConfigureAwait(false))
            {
                await TryMeasureAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task TryMeasureAsync()
    {
        try
        {
            _room.Correct(await Store.MeasureAsync(long.MaxValue, Stopping).ConfigureAwait(false));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            DeliveryLog.StoreFailed(Logger, e, Target.Name, (long)SharedStoreMeasure.TotalMilliseconds);
        }
    }

    private void LaneChanged(int lane)
    {
        if (lane < _lanes.Length)
        {
            _lanes[lane].Wake();
        }
    }

    private void WakeAll()
    {
        foreach (Lane<TItem> lane in _lanes)
        {
            lane.Wake();
        }
    }

    /// <summary>Waits until what is in the queue now has left it, the time is over, or <paramref name="ended"/> says so.</summary>
    private async Task<FlushResult> DrainAsync(TimeSpan timeout, CancellationToken cancellationToken, CancellationToken ended)
    {
        FlushWaiter flush = new(Store.IsShared ? long.MaxValue : Volatile.Read(ref _lastSequence));
        lock (_gate)
        {
            _flushes.Add(flush);
        }

        using CancellationTokenSource time = new(timeout, Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ended);
        try
        {
            WakeAll();
            await EndIfEmptyAsync(flush).ConfigureAwait(false);
            while (!flush.Done.Task.IsCompleted)
            {
                // Of a shared store, other processes empty their part.
                Task poll = Store.IsShared ? Task.Delay(SharedStorePoll, Time, either.Token) : Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
                await Task.WhenAny(flush.Done.Task, poll).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (either.IsCancellationRequested)
                {
                    break;
                }

                await EndIfEmptyAsync(flush).ConfigureAwait(false);
            }

            long remaining = flush.Done.Task.IsCompleted ? 0 : (await Store.MeasureAsync(flush.UpTo, CancellationToken.None).ConfigureAwait(false)).Items;
            return flush.Result(remaining);
        }
        finally
        {
            await either.CancelAsync().ConfigureAwait(false);
            lock (_gate)
            {
                _flushes.Remove(flush);
            }
        }
    }

    private async Task EndIfEmptyAsync(FlushWaiter flush)
    {
        if (!await Store.HasAnyAsync(flush.UpTo, CancellationToken.None).ConfigureAwait(false))
        {
            flush.Done.TrySetResult();
        }
    }

    private async Task<FlushResult> EndAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        _isClosed = true;
        FlushResult result = new(0, 0, 0);
        try
        {
            if (_start is { IsCompletedSuccessfully: true })
            {
                result = await DrainAsync(Options.StopTimeout, CancellationToken.None, ended: cancellationToken).ConfigureAwait(false);
                _room.Close();
                await _stopping.CancelAsync().ConfigureAwait(false);
                await Task.WhenAll(_workers).ConfigureAwait(false);
                result = result with { Remaining = (await Store.MeasureAsync(long.MaxValue, CancellationToken.None).ConfigureAwait(false)).Items };
            }

            if (result.Remaining > 0)
            {
                DeliveryLog.StoppedWithRest(Logger, Target.Name, result.Remaining);
            }

            return result;
        }
        finally
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            await Store.DisposeAsync().ConfigureAwait(false);
            Diagnostics.Dispose();
            foreach (Lane<TItem> lane in _lanes)
            {
                lane.Dispose();
            }
        }
    }

    private FlushWaiter[] Flushes()
    {
        if (_flushes.Count == 0)
        {
            return [];
        }

        lock (_gate)
        {
            return [.. _flushes];
        }
    }

    private async Task GuardAsync(Func<ValueTask> handler)
    {
        try
        {
            await handler().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            DeliveryLog.HandlerFailed(Logger, e, Target.Name);
        }
    }
}
