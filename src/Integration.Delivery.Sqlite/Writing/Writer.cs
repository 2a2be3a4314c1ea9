using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>
/// Writes everything, on a thread of its own because a commit waits for the disk. Whoever comes during a commit shares the next one; each caller goes on when its
/// own is done.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>Bounds a transaction. How many wait is bounded by the callers: each waits for its own.</summary>
    private const int MaxOperations = 512;

    private static readonly TimeSpan LongestReturn = TimeSpan.FromMilliseconds(2);

    private readonly BlockingCollection<WriteOperation> _waiting = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WriteTransaction _transaction;
    private readonly FileFailures _failures;
    private readonly SqliteDiagnostics _diagnostics;
    private volatile QueueTotals _totals;
    private int _returning;

    public Writer(WriteTransaction transaction, FileFailures failures, SqliteDiagnostics diagnostics)
    {
        _transaction = transaction;
        _failures = failures;
        _diagnostics = diagnostics;
        _totals = transaction.Committed;
        new Thread(Run) { IsBackground = true, Name = SqliteDiagnostics.Name }.UnsafeStart();
    }

    public QueueTotals Totals => _totals;

    /// <summary>Has something written down, and waits until it is committed. Cancelled only as long as it has not been begun.</summary>
    /// <exception cref="DeliveryStoreException">It was not written.</exception>
    public Task<T> RunAsync<T>(Func<WriteTransaction, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WriteOperation<T> operation = new(work);
        try
        {
            _waiting.Add(operation, CancellationToken.None);
        }
        catch (InvalidOperationException e)
        {
            throw new ObjectDisposedException("The store has been disposed; nothing was written.", e);
        }

        return operation.WaitAsync(cancellationToken);
    }

    /// <summary>Writes what waits, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        await _ended.Task.ConfigureAwait(false);
        _waiting.Dispose();
    }

    private void Run()
    {
        List<WriteOperation> group = [];
        foreach (WriteOperation first in _waiting.GetConsumingEnumerable())
        {
            WriteOperation? next = first;
            while (next is not null)
            {
                if (next.TryTake())
                {
                    group.Add(next);
                }

                next = group.Count < MaxOperations && _waiting.TryTake(out WriteOperation? another) ? another : null;
            }

            Commit(group);
            group.Clear();
            AwaitReturn();
        }

        try
        {
            _transaction.Dispose();
        }
        finally
        {
            _ended.SetResult();
        }
    }

    /// <summary>
    /// Whoever was let go may come again at once. Beginning with those who came during the commit alone would make two groups that take turns, each half as large
    /// as it could be: so they wait a moment for the others.
    /// </summary>
    private void AwaitReturn()
    {
        long start = Stopwatch.GetTimestamp();
        while (_waiting.Count is > 0 and var waiting && waiting < _returning && !_waiting.IsAddingCompleted && Stopwatch.GetElapsedTime(start) < LongestReturn)
        {
            Thread.Yield();
        }
    }

    private void Commit(List<WriteOperation> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        long start = Stopwatch.GetTimestamp();
        _returning = 0;
        try
        {
            _failures.ThrowIfDamaged();
            _transaction.Run(group);
        }
        catch (Exception e)
        {
            Fail(group, e);
            return;
        }

        _totals = _transaction.Committed;
        _diagnostics.Committed(group.Count, Stopwatch.GetElapsedTime(start));
        _returning = Math.Min(_waiting.Count + group.Count, MaxOperations);
        foreach (WriteOperation operation in group)
        {
            operation.Complete();
        }
    }

    private void Fail(List<WriteOperation> group, Exception e)
    {
        Exception failure = e is SqliteException known ? _failures.Of(known) : e;

        // What fails alone must not take others with it: on a full disk, for example, what makes room goes on.
        if (group.Count > 1 && failure is not DeliveryStoreException { Problem: DeliveryStoreProblem.InUse or DeliveryStoreProblem.Corrupt })
        {
            foreach (WriteOperation operation in group)
            {
                Commit([operation]);
            }

            return;
        }

        foreach (WriteOperation operation in group)
        {
            operation.Fail(failure);
        }
    }
}
