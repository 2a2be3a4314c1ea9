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

    /// <summary>How long a stop waits for calls and handlers that were told to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Room _room;
    private readonly CancellationTokenSource _hurry = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly HandlerCalls<TItem> _handlers;
    private Lane<TItem>[] _lanes = [];
    private Task[] _workers = [];
    private Task? _start;
    private Task<FlushResult>? _stop;
    private int _appending;
    private bool _isOpen;
    private volatile bool _isClosed;

    /// <summary>Creates a queue. Nothing happens until it is started or the first item comes.</summary>
    /// <param name="target">What it delivers to.</param>
    /// <param name="options">How; read now, later changes have no effect.</param>
    /// <param name="store">Where items are kept; in memory by default. The queue disposes it.</param>
    /// <param name="handlers">What the host wants to be told.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <param name="logger">Where to log; nowhere by default.</param>
    /// <exception cref="OptionsValidationException">The options contradict themselves; the message names every problem.</exception>
    /// <exception cref="InvalidOperationException">The target cannot deliver from such a store.</exception>
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
        if (target.FindProblem(Store) is { } problem)
        {
            throw new InvalidOperationException($"{target.Name}: {problem}");
        }

        Logger = logger ?? NullLogger.Instance;
        Stopping = _stopping.Token;
        _handlers = new HandlerCalls<TItem>(handlers ?? new DeliveryHandlers<TItem>(), target.Name, Logger, Stopping);
        _room = new Room(Options.MaxQueuedItems, Options.MaxQueuedBytes);
        Gate = new Gate(Time);
        Diagnostics = new DeliveryDiagnostics(target.Name, () => _room.Taken);
    }

    /// <summary>How the queue stands; asking costs nothing.</summary>
    public DeliveryHealth Health
    {
        get
        {
            if (_start is { IsFaulted: true } failed)
            {
                string reason = failed.Exception.InnerException is DeliveryStoreException known ? known.Message : $"the store failed with {failed.Exception.InnerException?.GetType().Name}.";
                return new DeliveryHealth(DeliveryStatus.Unhealthy, $"{Target.Name}: not started: {reason}");
            }

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

    internal Gate Gate { get; }

    internal FlushWaiters Flushes { get; } = new();

    internal CancellationToken Stopping { get; }

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

            start = _start ??= OpenInBackground();
        }

        await start.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes an item over, waiting for room if the queue is full. When this returns, the queue owns the item: with a durable store it is on the disk.</summary>
    /// <param name="item">The item; must not be changed afterwards.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="cancellationToken">Gives up waiting for room. An item that was already being written may be taken over all the same.</param>
    /// <exception cref="ArgumentException">The item has no key or one that is no text (a lone surrogate), or is larger than a whole batch may be.</exception>
    /// <exception cref="DeliveryStoreException">The store failed, for example because its disk is full; the item was not taken over, unless the commit itself was cut off.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped; the item was not taken over.</exception>
    /// <remarks>Called from a handler of this queue it does not wait for room, which only the handler's lane might make.</remarks>
    public ValueTask EnqueueAsync(TItem item, DeliveryPriority priority = DeliveryPriority.Live, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        string key = Target.KeyOf(item);
        if (string.IsNullOrEmpty(key))
        {
            throw new ArgumentException("The item has no key: nobody could say whose it is.", nameof(item));
        }

        if (HasLoneSurrogate(key))
        {
            throw new ArgumentException("The item's key is no text: it holds half of a surrogate pair, which no store and no vendor keeps as it is.", nameof(item));
        }

        int bytes = Target.BytesOf(item);
        ArgumentOutOfRangeException.ThrowIfNegative(bytes, nameof(item));
        if (bytes > Options.MaxBatchBytes)
        {
            throw new ArgumentException($"The item has {bytes} bytes; a batch takes {Options.MaxBatchBytes}. Make it smaller, or raise {nameof(DeliveryOptions.MaxBatchBytes)} if the vendor takes more.", nameof(item));
        }

        return EnqueueAsync(item, key, bytes, priority, cancellationToken);
    }

    /// <summary>Sends everything that was enqueued before the call, without waiting for batches to fill up, and waits for the vendor's answers, however long they take.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of the items. Of a store that processes share, those that another process ended are in none of the numbers.</returns>
    /// <exception cref="DeliveryStoreException">The store fails, so that nobody knows whether anything is left; the items go on being delivered.</exception>
    /// <exception cref="InvalidOperationException">It was called from a handler of this queue, and would wait for itself.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the items go on being delivered.</exception>
    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => FlushAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Sends everything that was enqueued before the call, without waiting for batches to fill up, and waits for the vendor's answers as long as it may.</summary>
    /// <param name="timeout">How long to wait. What is left then is <see cref="FlushResult.Remaining"/> and goes on being delivered.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of the items. Of a store that processes share, those that another process ended are in none of the numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is negative, and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    /// <exception cref="DeliveryStoreException">The store fails, so that nobody knows whether anything is left; the items go on being delivered.</exception>
    /// <exception cref="InvalidOperationException">It was called from a handler of this queue, and would wait for itself.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the items go on being delivered.</exception>
    public async Task<FlushResult> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        if (_handlers.IsInHandler)
        {
            throw new InvalidOperationException("A handler cannot wait for a flush of its own queue: the flush would wait for the handler.");
        }

        await StartAsync(cancellationToken).ConfigureAwait(false);
        using CancellationTokenSource time = new(timeout, Time);
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken, Stopping);
        using FlushWaiter flush = new(await Store.HurryAsync(cancellationToken).ConfigureAwait(false), Time);
        Flushes.Add(flush);
        try
        {
            bool isDrained = await DrainAsync(flush, ended.Token).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return flush.Summarize(isDrained ? 0 : await RemainingAsync(flush.UpTo).ConfigureAwait(false));
        }
        finally
        {
            Flushes.Remove(flush);
        }
    }

    /// <summary>Takes no more items, delivers what is there for as long as it may, and ends. What is left is reported; a durable store keeps it.</summary>
    /// <param name="cancellationToken">Ends the waiting, also that of an earlier call; <see cref="DeliveryOptions.StopTimeout"/> does too.</param>
    /// <returns>What became of the items. A batch that was on its way when time ran out counts as possibly applied.</returns>
    /// <remarks>
    /// It does not throw: a store that fails meanwhile is logged. Called again, it waits for the same stop. Called from a handler of this queue it begins the stop
    /// and returns at once, with what is in the queue as <see cref="FlushResult.Remaining"/>: the stop waits for the handler.
    /// </remarks>
    public async Task<FlushResult> StopAsync(CancellationToken cancellationToken = default)
    {
        Task<FlushResult> stop = Stop();
        if (_handlers.IsInHandler)
        {
            return new FlushResult(0, 0, _room.Taken.Items);
        }

        CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(_ => _hurry.Cancel(), null);
        await using (registration.ConfigureAwait(false))
        {
            return await stop.ConfigureAwait(false);
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
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    /// <summary>Ends at once without delivering what is left, in the background; prefer <see cref="DisposeAsync"/>. What is left is logged, and a durable store keeps it.</summary>
    public void Dispose()
    {
        _ = Stop();
        _hurry.Cancel();
    }

    /// <summary>Whether somebody waits for room: batches do not wait to fill up either.</summary>
    internal bool IsShort => _room.IsShort;

    internal UnknownOutcomeAction DecideUnknown(TItem item) => _handlers.DecideUnknown(item, Options.UnknownOutcome);

    /// <summary>Entries have ended, and the store knows.</summary>
    internal async Task EndedAsync(LaneOutcome<TItem> outcome, IReadOnlyList<BatchUnit<TItem>> sent)
    {
        _room.Release(
            outcome.Delivered.Count + outcome.GivenUp.Count + outcome.Unreadable.Count,
            outcome.Delivered.Sum(entry => (long)entry.Bytes) + outcome.GivenUp.Sum(item => (long)item.Entry.Bytes) + outcome.Unreadable.Sum(entry => (long)entry.Bytes));
        Diagnostics.Ended(outcome, sent.Count, Time.GetUtcNow());
        Flushes.Count(outcome);
        await _handlers.DeliveredAsync(sent).ConfigureAwait(false);
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

        await _handlers.DeadLetteredAsync(letters).ConfigureAwait(false);
    }

    private ValueTask EnqueueAsync(TItem item, string key, int bytes, DeliveryPriority priority, CancellationToken cancellationToken)
    {
        if (_start is not { IsCompletedSuccessfully: true } || _isClosed)
        {
            return StartAndEnqueueAsync(item, key, bytes, priority, cancellationToken);
        }

        ValueTask taking = TakeRoomAsync(bytes, cancellationToken);
        return taking.IsCompletedSuccessfully
            ? AppendAsync(item, key, bytes, priority, cancellationToken)
            : AppendAsync(taking, item, key, bytes, priority, cancellationToken);
    }

    private async ValueTask StartAndEnqueueAsync(TItem item, string key, int bytes, DeliveryPriority priority, CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken).ConfigureAwait(false);
        await AppendAsync(TakeRoomAsync(bytes, cancellationToken), item, key, bytes, priority, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AppendAsync(ValueTask taking, TItem item, string key, int bytes, DeliveryPriority priority, CancellationToken cancellationToken)
    {
        await taking.ConfigureAwait(false);
        await AppendAsync(item, key, bytes, priority, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AppendAsync(TItem item, string key, int bytes, DeliveryPriority priority, CancellationToken cancellationToken)
    {
        DeliveryEntry<TItem> entry = new(item, key, DeliveryLane.Of(key, Store.LaneCount), bytes, priority, Time.GetUtcNow()) { TraceParent = Activity.Current?.Id };
        Interlocked.Increment(ref _appending);
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
        finally
        {
            // A stop waits for those that were let in before it.
            Interlocked.Decrement(ref _appending);
            if (_isClosed)
            {
                Flushes.Progressed();
            }
        }

        _lanes[entry.Lane].Added(bytes);
        Diagnostics.Enqueued();
    }

    private ValueTask TakeRoomAsync(int bytes, CancellationToken cancellationToken)
    {
        if (_handlers.IsInHandler)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return ValueTask.FromCanceled(cancellationToken);
            }

            _room.Occupy(new QueueSize(1, bytes));
            return ValueTask.CompletedTask;
        }

        ValueTask taking = _room.TakeAsync(bytes, cancellationToken);
        if (!taking.IsCompleted)
        {
            WakeAll();
        }

        return taking;
    }

    private static bool HasLoneSurrogate(string key)
    {
        for (int i = key.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < key.Length; i++)
        {
            if (char.IsSurrogate(key[i]) && (i + 1 == key.Length || !char.IsSurrogatePair(key[i], key[++i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What runs for the life of the queue must not run within the request of whoever happened to come first: its trace and its locals stay out.</summary>
    private Task OpenInBackground()
    {
        AsyncFlowControl? outside = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        try
        {
            return Task.Run(() => OpenAsync(Stopping), CancellationToken.None);
        }
        finally
        {
            outside?.Undo();
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (!_isOpen)
        {
            await Store.OpenAsync(LaneChanged, cancellationToken).ConfigureAwait(false);
            _isOpen = true;
        }

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
        catch (Exception e) when (!Stopping.IsCancellationRequested)
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

    /// <summary>Waits until what the flush is about has left the queue.</summary>
    /// <returns>False when <paramref name="ended"/> came first.</returns>
    private async Task<bool> DrainAsync(FlushWaiter flush, CancellationToken ended)
    {
        WakeAll();
        try
        {
            while (!await IsDrainedAsync(flush, ended).ConfigureAwait(false))
            {
                // Of a shared store, other processes empty their part.
                await flush.Progress.WaitAsync(Store.IsShared ? SharedStorePoll : null, ended).ConfigureAwait(false);
            }

            return true;
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return false;
        }
    }

    // The store is asked first: what has left it is being written down by a lane, or counted already.
    private async Task<bool> IsDrainedAsync(FlushWaiter flush, CancellationToken ended) =>
        !await Store.HasAnyAsync(flush.UpTo, ended).ConfigureAwait(false)
        && !_lanes.Any(lane => lane.Ending is < long.MaxValue and var lowest && lowest <= flush.UpTo)
        && !(_isClosed && Volatile.Read(ref _appending) > 0);

    private async Task<long> RemainingAsync(long upTo)
    {
        try
        {
            return (await Store.MeasureAsync(upTo, CancellationToken.None).ConfigureAwait(false)).Items;
        }
        catch (Exception e)
        {
            // What the queue has counted itself, which may be more.
            DeliveryLog.StopFailed(Logger, e, Target.Name);
            return _room.Taken.Items;
        }
    }

    private Task<FlushResult> Stop()
    {
        lock (_gate)
        {
            _isClosed = true;
            return _stop ??= Task.Run(EndAsync);
        }
    }

    private async Task<FlushResult> EndAsync()
    {
        _room.Close();
        FlushResult result = new(0, 0, 0);
        using CancellationTokenSource time = new(Options.StopTimeout, Time);
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(time.Token, _hurry.Token);
        if (await HasStartedAsync(ended.Token).ConfigureAwait(false))
        {
            using FlushWaiter flush = new(await StopAtAsync(ended.Token).ConfigureAwait(false), Time);
            Flushes.Add(flush);
            while (!await TryDrainAsync(flush, ended.Token).ConfigureAwait(false))
            {
            }

            await _stopping.CancelAsync().ConfigureAwait(false);
            await EndWorkersAsync().ConfigureAwait(false);
            Flushes.Remove(flush);
            result = flush.Summarize(await RemainingAsync(long.MaxValue).ConfigureAwait(false));
        }

        if (result.Remaining > 0)
        {
            DeliveryLog.StoppedWithRest(Logger, Target.Name, result.Remaining);
        }

        await CloseAsync().ConfigureAwait(false);
        return result;
    }

    private async Task<bool> HasStartedAsync(CancellationToken ended)
    {
        if (_start is not { } start)
        {
            return false;
        }

        await start.WaitAsync(ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!start.IsCompleted)
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            await start.WaitAsync(Grace, Time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return start.IsCompletedSuccessfully;
    }

    /// <summary>How far a stop drains: of a shared store to what is there now, since other processes go on putting in.</summary>
    private async Task<long> StopAtAsync(CancellationToken ended)
    {
        try
        {
            return Store.IsShared ? await Store.HurryAsync(ended).ConfigureAwait(false) : long.MaxValue;
        }
        catch (Exception e)
        {
            DeliveryLog.StopFailed(Logger, e, Target.Name);
            return long.MaxValue;
        }
    }

    /// <returns>False when it has to be tried again.</returns>
    private async Task<bool> TryDrainAsync(FlushWaiter flush, CancellationToken ended)
    {
        try
        {
            await DrainAsync(flush, ended).ConfigureAwait(false);
            return true;
        }
        catch (Exception e)
        {
            DeliveryLog.StopFailed(Logger, e, Target.Name);
            await Task.Delay(Options.RetryBaseDelay, Time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ended.IsCancellationRequested;
        }
    }

    private async Task EndWorkersAsync()
    {
        try
        {
            await Task.WhenAll(_workers).WaitAsync(Grace, Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            DeliveryLog.LeftBehind(Logger, Target.Name);
        }
    }

    private async Task CloseAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        try
        {
            await Store.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            DeliveryLog.StopFailed(Logger, e, Target.Name);
        }

        Diagnostics.Dispose();
        foreach (Lane<TItem> lane in _lanes)
        {
            lane.Dispose();
        }

        _stopping.Dispose();
    }
}
