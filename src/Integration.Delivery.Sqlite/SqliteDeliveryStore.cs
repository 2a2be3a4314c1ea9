using System.Buffers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Integration.Delivery.Sqlite;

/// <summary>
/// Keeps entries in a SQLite file that belongs to one process at a time. What <see cref="AppendAsync"/> has taken over survives the end of the process however it
/// comes, and with <see cref="SqliteDurability.Full"/> a power failure.
/// </summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <remarks>
/// The file's key columns hold the ids of people, and its payloads whatever the items hold: protect it as you protect the data. It has to lie on a local disk.
/// The space of what has ended is used again; the file itself does not shrink. See docs/delivery/sqlite.md.
/// </remarks>
public sealed class SqliteDeliveryStore<TItem> : IDeliveryStore<TItem>
    where TItem : class
{
    private readonly FileLocation _location;
    private readonly IDeliveryCodec<TItem> _codec;
    private readonly SqliteDeliveryOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private Task<QueueFile>? _opening;
    private QueueFile? _file;
    private LaneReader<TItem>[] _lanes = [];
    private volatile bool _isDisposed;

    /// <summary>Creates the store. The file is opened, and made if it is missing, by <see cref="OpenAsync"/>.</summary>
    /// <param name="connectionString">Where the file is, as Microsoft.Data.Sqlite has it; for example <c>Data Source=outbox.db</c>.</param>
    /// <param name="codec">Writes the items and reads them again.</param>
    /// <param name="options">How; read now.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <exception cref="ArgumentException">The connection string names no file that can be written.</exception>
    /// <exception cref="OptionsValidationException">The options are out of range; the message names every problem.</exception>
    public SqliteDeliveryStore(string connectionString, IDeliveryCodec<TItem> codec, SqliteDeliveryOptions? options = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        ArgumentNullException.ThrowIfNull(codec);
        _options = options ?? new SqliteDeliveryOptions();
        if (_options.FindProblems().ToArray() is { Length: > 0 } problems)
        {
            throw new OptionsValidationException(nameof(SqliteDeliveryOptions), typeof(SqliteDeliveryOptions), problems);
        }

        _location = new FileLocation(connectionString, _options);
        _codec = codec;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>How many lanes there are: the number with which the file was created, whatever <see cref="SqliteDeliveryOptions.Lanes"/> says now.</summary>
    public int LaneCount => _lanes.Length;

    /// <inheritdoc />
    public bool IsShared => false;

    internal QueueFile File
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _file ?? throw new InvalidOperationException("The store has not been opened.");
        }
    }

    /// <inheritdoc />
    public async Task OpenAsync(Action<int> laneChanged, CancellationToken cancellationToken = default)
    {
        Task<QueueFile> opening;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_opening is { IsFaulted: false, IsCanceled: false })
            {
                throw new InvalidOperationException("The store is open already, or being opened.");
            }

            opening = _opening = Task.Run(() => QueueFile.Open(_location, _options), cancellationToken);
        }

        QueueFile file = await opening.ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _lanes = [.. Enumerable.Range(0, file.Lanes).Select(lane => new LaneReader<TItem>(lane, _codec))];
        _file = file;
    }

    /// <inheritdoc />
    public async ValueTask AppendAsync(DeliveryEntry<TItem> entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        QueueFile file = File;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)entry.Lane, (uint)LaneCount, nameof(entry));
        ArrayBufferWriter<byte> encoded = new();
        _codec.Write(entry.Item, encoded);
        byte[] payload = encoded.WrittenSpan.ToArray();
        entry.Sequence = await file.Writer.RunAsync(
            transaction => transaction.Append(entry.Lane, entry.Priority, entry.Key, entry.Bytes, entry.EnqueuedAt.ToUnixTimeMilliseconds(), entry.TraceParent, payload),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask<LaneRead<TItem>> ReadAsync(int lane, int max, CancellationToken cancellationToken = default) =>
        File.Readers.RunAsync(reader => _lanes[lane].Read(reader, max), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<bool> BeginAsync(int lane, IReadOnlyList<DeliveryEntry<TItem>> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return await File.Writer.RunAsync(transaction => Begin(transaction, entries), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask<bool> EndAsync(int lane, LaneOutcome<TItem> outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _lanes[lane].Forget([.. outcome.Returned, .. outcome.Unsettled]);
        return await File.Writer.RunAsync(transaction => End(transaction, outcome), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask<QueueSize> MeasureAsync(long upTo, CancellationToken cancellationToken = default) =>
        File.Writer.Totals is var totals && upTo >= totals.LastSequence
            ? new ValueTask<QueueSize>(new QueueSize(totals.Items, totals.Bytes))
            : File.Readers.RunAsync(reader => reader.Measure(upTo), cancellationToken);

    /// <inheritdoc />
    public ValueTask<long> HurryAsync(CancellationToken cancellationToken = default) => new(File.Writer.Totals.LastSequence);

    /// <inheritdoc />
    public ValueTask<bool> HasAnyAsync(long upTo, CancellationToken cancellationToken = default) =>
        File.Readers.RunAsync(reader => reader.HasAny(upTo), cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<DeadLetter<TItem>>> ReadDeadLettersAsync(long after, int max, CancellationToken cancellationToken = default) =>
        File.Readers.RunAsync<IReadOnlyList<DeadLetter<TItem>>>(reader => ReadDeadLetters(reader, after, max), cancellationToken);

    /// <inheritdoc />
    public ValueTask<long> CountDeadLettersAsync(CancellationToken cancellationToken = default) => new(File.Writer.Totals.DeadLetters);

    /// <inheritdoc />
    public async ValueTask<long> RemoveDeadLettersAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return await File.Writer.RunAsync(transaction => sequences.Sum(transaction.Forget), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what is under way, and closes the file; one that is being opened, as soon as it is open.</summary>
    public async ValueTask DisposeAsync()
    {
        Task<QueueFile>? opening;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            opening = _opening;
        }

        if (opening is null)
        {
            return;
        }

        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully)
        {
            QueueFile file = await opening.ConfigureAwait(false);
            await file.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static bool Begin(WriteTransaction transaction, IReadOnlyList<DeliveryEntry<TItem>> entries)
    {
        foreach (DeliveryEntry<TItem> entry in entries)
        {
            transaction.Mark(entry.Sequence);
        }

        return true;
    }

    private bool End(WriteTransaction transaction, LaneOutcome<TItem> outcome)
    {
        DateTimeOffset now = _time.GetUtcNow();
        foreach (DeliveryEntry<TItem> entry in outcome.Delivered)
        {
            transaction.Delete(entry.Sequence, entry.Bytes);
        }

        foreach (GivenUp<TItem> item in outcome.GivenUp)
        {
            transaction.Bury(item.Entry.Sequence, item.Entry.Bytes, item.Cause, item.Reason, now);
        }

        foreach (UnreadableEntry entry in outcome.Unreadable)
        {
            transaction.Bury(entry.Sequence, entry.Bytes, DeadLetterCause.Unsendable, entry.Reason, now);
        }

        foreach (DeliveryEntry<TItem> entry in outcome.Returned)
        {
            transaction.Return(entry.Sequence);
        }

        foreach (DeliveryEntry<TItem> entry in outcome.Unsettled)
        {
            transaction.Unsettle(entry.Sequence);
        }

        return true;
    }

    private List<DeadLetter<TItem>> ReadDeadLetters(Reader reader, long after, int max)
    {
        List<DeadLetter<TItem>> letters = [];
        using SqliteDataReader row = reader.DeadLetters(after, max);
        while (row.Read())
        {
            StoredItem.Of(row).TryDecode(_codec, out TItem? item, out _);
            DeadLetterCause cause = Enum.TryParse(row.Text(6), out DeadLetterCause known) ? known : DeadLetterCause.Unsendable;
            letters.Add(new DeadLetter<TItem>(row.Number(5), item, cause, row.Text(7), row.Moment(8)));
        }

        return letters;
    }
}
