using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>Writes what is enqueued in this process, one commit after the other on one connection. Whoever comes during a commit shares the next one.</summary>
internal sealed class Appender : IAsyncDisposable
{
    // Bound a statement. How many wait is bounded by the callers: each waits for its own.
    private const int MaxEntries = 512;
    private const long MaxBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan LongestReturn = TimeSpan.FromMilliseconds(2);

    private readonly Channel<Append> _waiting = Channel.CreateUnbounded<Append>();
    private readonly QueueDatabase _database;
    private readonly QueueRow _queue;
    private readonly Func<int, bool> _isHeld;
    private readonly PostgresDiagnostics _diagnostics;
    private readonly Task _running;
    private int _returning;

    public Appender(QueueDatabase database, QueueRow queue, Func<int, bool> isHeld, PostgresDiagnostics diagnostics)
    {
        _database = database;
        _queue = queue;
        _isHeld = isHeld;
        _diagnostics = diagnostics;
        _running = Task.Run(RunAsync);
    }

    /// <summary>Has an entry written down, and waits until it is committed. Cancelled only as long as it has not been begun.</summary>
    /// <returns>The entry's number.</returns>
    /// <exception cref="DeliveryStoreException">It was not written, or the connection was lost while it was.</exception>
    public Task<long> RunAsync(EncodedEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append append = new(entry);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(append), this);
        return append.WaitAsync(cancellationToken);
    }

    /// <summary>Writes what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        List<Append> group = [];
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            long bytes = 0;
            while (group.Count < MaxEntries && bytes < MaxBytes && _waiting.Reader.TryRead(out Append? next))
            {
                if (next.TryTake())
                {
                    group.Add(next);
                    bytes += next.Entry.Payload.Length;
                }
            }

            await CommitAsync(group).ConfigureAwait(false);
            group.Clear();
            await AwaitReturnAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whoever was let go may come again at once. Beginning with those who came during the commit alone would make two groups that take turns, each half as large
    /// as it could be: so they wait a moment for the others.
    /// </summary>
    private async Task AwaitReturnAsync()
    {
        long start = Stopwatch.GetTimestamp();
        while (_waiting.Reader.Count is > 0 and var waiting && waiting < _returning && Stopwatch.GetElapsedTime(start) < LongestReturn)
        {
            await Task.Yield();
        }
    }

    private async Task CommitAsync(List<Append> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        long start = Stopwatch.GetTimestamp();
        _returning = 0;
        List<long> sequences;
        try
        {
            sequences = await InsertAsync(group).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await FailAsync(group, e).ConfigureAwait(false);
            return;
        }

        _diagnostics.Committed(group.Count, Stopwatch.GetElapsedTime(start));
        _returning = Math.Min(_waiting.Reader.Count + group.Count, MaxEntries);
        for (int i = 0; i < group.Count; i++)
        {
            group[i].Complete(sequences[i]);
        }
    }

    private async Task<List<long>> InsertAsync(List<Append> group)
    {
        EncodedEntry[] entries = [.. group.Select(append => append.Entry)];
        NpgsqlConnection connection = await _database.Source.OpenConnectionAsync().ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            // The queue itself knows of what comes into the lanes of this process.
            IEnumerable<int> elsewhere = entries.Select(entry => entry.Lane).Where(lane => !_isHeld(lane));
            return await Insertion.RunAsync(connection, _database, _queue, entries, elsewhere, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(List<Append> group, Exception e)
    {
        // What fails alone must not take others with it. After a lost connection the whole company may be there, and is not written again.
        if (group.Count > 1 && Failures.IsOfOneStatement(e))
        {
            foreach (Append append in group)
            {
                await CommitAsync([append]).ConfigureAwait(false);
            }

            return;
        }

        foreach (Append append in group)
        {
            append.Fail(Failures.IsKnown(e) ? _database.Failures.Of(e) : e);
        }
    }
}
