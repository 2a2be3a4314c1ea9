namespace Integration.Delivery;

/// <summary>Keeps entries in the memory of the process: what is not delivered when it ends is lost.</summary>
/// <typeparam name="TItem">The item.</typeparam>
public sealed class MemoryDeliveryStore<TItem> : IDeliveryStore<TItem>
    where TItem : class
{
    private readonly MemoryLane<TItem>[] _lanes;
    private readonly Queue<DeadLetter<TItem>> _deadLetters = new();
    private readonly Lock _deadGate = new();
    private readonly int _maxDeadLetters;
    private readonly TimeProvider _time;
    private long _sequence;
    private volatile bool _isDisposed;

    /// <summary>Creates the store.</summary>
    /// <param name="lanes">How many batches may be on their way at the same time; from 1 to 256.</param>
    /// <param name="maxDeadLetters">The most dead letters kept: beyond, the oldest makes room, after it has been handed to the queue's handler as all are.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    public MemoryDeliveryStore(int lanes = 4, int maxDeadLetters = 10_000, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lanes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lanes, 256);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDeadLetters, 1);
        _lanes = [.. Enumerable.Range(0, lanes).Select(_ => new MemoryLane<TItem>())];
        _maxDeadLetters = maxDeadLetters;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc />
    public int LaneCount => _lanes.Length;

    /// <inheritdoc />
    public bool IsShared => false;

    /// <inheritdoc />
    public Task OpenAsync(Action<int> laneChanged, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask AppendAsync(DeliveryEntry<TItem> entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        _lanes[entry.Lane].Append(entry, ref _sequence);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<LaneRead<TItem>> ReadAsync(int lane, int max, CancellationToken cancellationToken = default) =>
        new(new LaneRead<TItem>(_lanes[lane].Read(max), CancellationToken.None));

    /// <inheritdoc />
    public ValueTask<bool> BeginAsync(int lane, IReadOnlyList<DeliveryEntry<TItem>> entries, CancellationToken cancellationToken = default) => new(true);

    /// <inheritdoc />
    public ValueTask<bool> EndAsync(int lane, LaneOutcome<TItem> outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _lanes[lane].End(outcome, Keep);
        return new ValueTask<bool>(true);
    }

    /// <inheritdoc />
    public ValueTask<QueueSize> MeasureAsync(long upTo, CancellationToken cancellationToken = default)
    {
        QueueSize[] sizes = [.. _lanes.Select(lane => lane.Measure(upTo))];
        return new ValueTask<QueueSize>(new QueueSize(sizes.Sum(size => size.Items), sizes.Sum(size => size.Bytes)));
    }

    /// <inheritdoc />
    public ValueTask<long> HurryAsync(CancellationToken cancellationToken = default) => new(Interlocked.Read(ref _sequence));

    /// <inheritdoc />
    public ValueTask<bool> HasAnyAsync(long upTo, CancellationToken cancellationToken = default) => new(_lanes.Any(lane => lane.HasAny(upTo)));

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<DeadLetter<TItem>>> ReadDeadLettersAsync(long after, int max, CancellationToken cancellationToken = default)
    {
        lock (_deadGate)
        {
            return new([.. _deadLetters.Where(letter => letter.Sequence > after).OrderBy(letter => letter.Sequence).Take(max)]);
        }
    }

    /// <inheritdoc />
    public ValueTask<long> CountDeadLettersAsync(CancellationToken cancellationToken = default)
    {
        lock (_deadGate)
        {
            return new ValueTask<long>(_deadLetters.Count);
        }
    }

    /// <inheritdoc />
    public ValueTask<long> RemoveDeadLettersAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        HashSet<long> removed = [.. sequences];
        lock (_deadGate)
        {
            DeadLetter<TItem>[] kept = [.. _deadLetters.Where(letter => !removed.Contains(letter.Sequence))];
            long count = _deadLetters.Count - kept.Length;
            _deadLetters.Clear();
            foreach (DeadLetter<TItem> letter in kept)
            {
                _deadLetters.Enqueue(letter);
            }

            return new ValueTask<long>(count);
        }
    }

    /// <summary>Takes nothing more. What is in it is lost with it.</summary>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return ValueTask.CompletedTask;
    }

    private void Keep(GivenUp<TItem> item)
    {
        lock (_deadGate)
        {
            if (_deadLetters.Count == _maxDeadLetters)
            {
                _deadLetters.Dequeue();
            }

            _deadLetters.Enqueue(new DeadLetter<TItem>(item.Entry.Sequence, item.Entry.Item, item.Cause, item.Reason, _time.GetUtcNow()));
        }
    }
}
