using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>
/// Keeps entries in PostgreSQL, for any number of processes that share a queue. Each lane belongs to one process at a time and goes to another when that process ends or
/// gives no sign of life; nothing a process writes down counts once its lane is another's.
/// </summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <remarks>
/// The tables' key columns hold the ids of people, and their payloads whatever the items hold: protect them as you protect the data. The store uses at most seven
/// connections at a time. See docs/delivery/postgres.md.
/// </remarks>
public sealed class PostgresDeliveryStore<TItem> : IDeliveryStore<TItem>
    where TItem : class
{
    /// <summary>How many lanes read and write at the same time. Beside them there are one connection that appends, one for signs of life and one that listens.</summary>
    private const int MaxLaneConnections = 4;

    private readonly QueueDatabase _database;
    private readonly IDeliveryCodec<TItem> _codec;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _free = new(MaxLaneConnections, MaxLaneConnections);
    private OpenQueue<TItem>? _open;
    private bool _isDisposed;

    /// <summary>Creates the store. Nothing is connected before <see cref="OpenAsync"/>.</summary>
    /// <param name="dataSource">Where the database is. Not disposed by the store.</param>
    /// <param name="codec">Writes the items and reads them again.</param>
    /// <param name="options">How; read now.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <param name="logger">Where to log; nowhere by default.</param>
    /// <exception cref="OptionsValidationException">The options are out of range; the message names every problem.</exception>
    public PostgresDeliveryStore(
        NpgsqlDataSource dataSource, IDeliveryCodec<TItem> codec, PostgresDeliveryOptions? options = null, TimeProvider? timeProvider = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        ArgumentNullException.ThrowIfNull(codec);
        _database = QueueDatabase.Of(dataSource, options);
        _codec = codec;
        _time = timeProvider ?? TimeProvider.System;
        _logger = logger ?? NullLogger.Instance;
    }

    /// <summary>How many lanes there are: the number with which the queue was made, whatever <see cref="PostgresDeliveryOptions.Lanes"/> says now.</summary>
    public int LaneCount => _open?.Queue.Lanes ?? 0;

    /// <inheritdoc />
    public bool IsShared => true;

    internal LaneKeeper Keeper => Open.Keeper;

    private OpenQueue<TItem> Open
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _open ?? throw new InvalidOperationException("The store has not been opened.");
        }
    }

    /// <inheritdoc />
    public async Task OpenAsync(Action<int> laneChanged, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(laneChanged);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_open is not null)
        {
            throw new InvalidOperationException("The store is open already.");
        }

        QueueRow queue = await _database.PrepareAsync(cancellationToken).ConfigureAwait(false);
        LaneKeeper keeper = new(_database, queue, laneChanged, _time, _logger);
        try
        {
            await keeper.BeatAsync(cancellationToken).ConfigureAwait(false);
            _open = new OpenQueue<TItem>(_database, queue, keeper, laneChanged, _time, _logger);
        }
        catch
        {
            keeper.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask AppendAsync(DeliveryEntry<TItem> entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        OpenQueue<TItem> open = Open;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)entry.Lane, (uint)open.Queue.Lanes, nameof(entry));
        entry.Sequence = await open.Appender.RunAsync(EncodedEntry.Of(entry, _codec), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask<LaneRead<TItem>> ReadAsync(int lane, int max, CancellationToken cancellationToken = default)
    {
        OpenQueue<TItem> open = Open;
        if (await open.Keeper.FindAsync(lane, cancellationToken).ConfigureAwait(false) is not { } held)
        {
            return new LaneRead<TItem>([], CancellationToken.None);
        }

        if (open.Readers[lane]?.Lane != held)
        {
            open.Readers[lane] = new LaneReader<TItem>(held, open.Keeper.Member, _database, open.Queue, _codec);
        }

        LaneRead<TItem>? read = await RunAsync(connection => open.Readers[lane]!.ReadAsync(connection, max, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (read is null)
        {
            open.Keeper.Lost(held);
        }

        return read ?? new LaneRead<TItem>([], held.Ownership);
    }

    /// <inheritdoc />
    public async ValueTask<bool> BeginAsync(int lane, IReadOnlyList<DeliveryEntry<TItem>> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        OpenQueue<TItem> open = Open;
        if (await HeldAsync(open, lane, cancellationToken).ConfigureAwait(false) is not { IsLost: false } held)
        {
            return false;
        }

        bool isOurs = await RunAsync(
            connection => open.Writer.BeginAsync(connection, held, entries.Select(entry => entry.Sequence), cancellationToken), cancellationToken).ConfigureAwait(false);
        if (!isOurs)
        {
            open.Keeper.Lost(held);
        }

        return isOurs && !held.IsLost;
    }

    /// <inheritdoc />
    public async ValueTask<bool> EndAsync(int lane, LaneOutcome<TItem> outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        OpenQueue<TItem> open = Open;

        // A lane that only the local clock gave up is ended all the same, as long as nobody else has taken it.
        if (await HeldAsync(open, lane, cancellationToken).ConfigureAwait(false) is not { } held)
        {
            return false;
        }

        LaneReader<TItem>? reader = open.Readers[lane];
        reader?.Forget([.. outcome.Returned, .. outcome.Unsettled]);
        ulong? transaction = await RunAsync(
            connection => open.Writer.EndAsync(connection, held, outcome, _time.GetUtcNow(), cancellationToken), cancellationToken).ConfigureAwait(false);
        if (transaction is not { } number)
        {
            open.Keeper.Lost(held);
            return false;
        }

        reader?.Begun(number);
        return true;
    }

    /// <inheritdoc />
    public async ValueTask<QueueSize> MeasureAsync(long upTo, CancellationToken cancellationToken = default) =>
        await RunAsync(connection => Open.Reader.MeasureAsync(connection, upTo, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask<long> HurryAsync(CancellationToken cancellationToken = default) =>
        await RunAsync(connection => Open.Reader.HurryAsync(connection, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask<bool> HasAnyAsync(long upTo, CancellationToken cancellationToken = default) =>
        await RunAsync(connection => Open.Reader.HasAnyAsync(connection, upTo, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<DeadLetter<TItem>>> ReadDeadLettersAsync(long after, int max, CancellationToken cancellationToken = default) =>
        await RunAsync(connection => Open.Reader.DeadLettersAsync(connection, _codec, after, max, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask<long> CountDeadLettersAsync(CancellationToken cancellationToken = default) =>
        await RunAsync(connection => Open.Reader.CountDeadLettersAsync(connection, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask<long> RemoveDeadLettersAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return await RunAsync(connection => Open.Reader.RemoveDeadLettersAsync(connection, sequences, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what is under way, and gives the lanes to the other processes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_open is { } open)
        {
            await open.DisposeAsync().ConfigureAwait(false);
        }

        _free.Dispose();
    }

    /// <summary>The lane as it was read: what was read under one lease is not ended under another, though both are this process's.</summary>
    private static ValueTask<HeldLane?> HeldAsync(OpenQueue<TItem> open, int lane, CancellationToken cancellationToken) =>
        open.Readers[lane] is { } reader ? new ValueTask<HeldLane?>(reader.Lane) : open.Keeper.FindAsync(lane, cancellationToken);

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _database.RunAsync(work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }
}
