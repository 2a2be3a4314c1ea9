using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>
/// Holds this process's share of the lanes. A sign of life at each third of the lease keeps them; the processes that gave one divide the lanes among them, and those of
/// a process that gave none are taken over. When leases end is told by the database's clock, how long to trust one by the local clock, from before it was asked for.
/// </summary>
internal sealed class LaneKeeper(QueueDatabase database, QueueRow queue, Action<int> laneChanged, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly HeldLane?[] _lanes = new HeldLane?[queue.Lanes];
    private readonly SemaphoreSlim _due = new(0, 1);
    private volatile DeliveryStoreException? _trouble;

    /// <summary>This process in this queue.</summary>
    public Guid Member { get; } = Guid.NewGuid();

    public IReadOnlyList<int> Held => [.. _lanes.OfType<HeldLane>().Select(lane => lane.Number)];

    private Tables Tables => database.Tables;

    private TimeSpan Lease => database.Options.LeaseDuration;

    /// <summary>Lets another sign of life be given at once: processes have come, gone, or given lanes away.</summary>
    public void Hurry()
    {
        try
        {
            _due.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is due already.
        }
    }

    public bool IsHeld(int lane) => Volatile.Read(ref _lanes[lane]) is { IsLost: false };

    /// <summary>The lane, if this process has it.</summary>
    /// <exception cref="DeliveryStoreException">It has not, because the database does not answer.</exception>
    public async ValueTask<HeldLane?> FindAsync(int lane, CancellationToken cancellationToken)
    {
        HeldLane? held = Volatile.Read(ref _lanes[lane]);
        switch (held)
        {
            case { IsLost: true }:
                // Whoever asks has nothing of it on its way any more, so it may be taken anew.
                Forget(held);
                Hurry();
                return null;
            case { IsLeaving: true }:
                await GiveAsync(held, cancellationToken).ConfigureAwait(false);
                return null;
            case null when _trouble is { } trouble:
                throw new DeliveryStoreException(trouble.Problem, trouble.Message, trouble.InnerException);
            default:
                return held;
        }
    }

    /// <summary>The database says that the lane is another's.</summary>
    public void Lost(HeldLane lane)
    {
        lane.Lose();
        if (Forget(lane))
        {
            PostgresLog.LaneLost(logger, database.Options.QueueName, lane.Number);
        }
    }

    /// <summary>Gives a sign of life, and takes or leaves lanes as it is this process's share.</summary>
    /// <exception cref="DeliveryStoreException">The database does not answer.</exception>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.RunAsync(connection => BeatAsync(connection, cancellationToken), cancellationToken).ConfigureAwait(false);
            _trouble = null;
        }
        catch (DeliveryStoreException e)
        {
            _trouble = e;
            throw;
        }
    }

    public async Task RunAsync(CancellationToken stop)
    {
        TimeSpan wait = Lease / 3;
        while (true)
        {
            try
            {
                await WaitAsync(wait, stop).ConfigureAwait(false);
                await BeatAsync(stop).ConfigureAwait(false);
                wait = Lease / 3;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                PostgresLog.SignFailed(logger, database.Options.QueueName, e is DeliveryStoreException ? e.Message : e.GetType().Name);
                wait = Lease / 15;
            }
        }
    }

    /// <summary>Gives everything away, so that others need not wait for the leases to end. If that fails, they do.</summary>
    public async Task LeaveAsync()
    {
        foreach (HeldLane lane in _lanes.OfType<HeldLane>())
        {
            lane.Lose();
        }

        try
        {
            await database.RunAsync(LeaveAsync, CancellationToken.None).ConfigureAwait(false);
        }
        catch (DeliveryStoreException e)
        {
            PostgresLog.SignFailed(logger, database.Options.QueueName, e.Message);
        }
    }

    public void Dispose()
    {
        _due.Dispose();
        foreach (HeldLane lane in _lanes.OfType<HeldLane>())
        {
            lane.Dispose();
        }
    }

    private static int ShareOf(int lanes, int members, int rank) => (lanes / members) + (rank < lanes % members ? 1 : 0);

    private async Task WaitAsync(TimeSpan atMost, CancellationToken stop)
    {
        using CancellationTokenSource timer = new(atMost, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stop);
        try
        {
            await _due.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time has passed.
        }
    }

    private async Task<bool> BeatAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<Guid> members = await SignAsync(connection, cancellationToken).ConfigureAwait(false);
        int share = ShareOf(queue.Lanes, members.Count, members.IndexOf(Member));
        HeldLane[] staying = [.. _lanes.OfType<HeldLane>().Where(lane => !lane.IsLeaving)];
        if (staying.Length < share)
        {
            await TakeAsync(connection, share - staying.Length, cancellationToken).ConfigureAwait(false);
        }

        foreach (HeldLane lane in staying.Skip(share))
        {
            lane.IsLeaving = true;
            laneChanged(lane.Number);
        }

        if (_lanes[0] is not null)
        {
            await FoldAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Says that this process lives and which lanes it keeps.</summary>
    /// <returns>The processes that live, this one among them.</returns>
    private async Task<List<Guid>> SignAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        HeldLane[] kept = [.. _lanes.OfType<HeldLane>().Where(lane => !lane.IsLost)];
        long start = time.GetTimestamp();
        NpgsqlBatch batch = Batch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.Add(
                $"""
                INSERT INTO {Tables.Members} (queue, id, alive_until) VALUES ($1, $2, clock_timestamp() + $3)
                ON CONFLICT (queue, id) DO UPDATE SET alive_until = excluded.alive_until
                """,
                Value.Of(queue.Id), Value.Of(Member), Value.Of(Lease));
            batch.Add(
                $"""
                UPDATE {Tables.Lanes} AS lane SET lease_end = clock_timestamp() + $3
                FROM unnest($4, $5) AS kept(number, fence)
                WHERE lane.queue = $1 AND lane.number = kept.number AND lane.owner = $2 AND lane.fence = kept.fence
                RETURNING lane.number
                """,
                Value.Of(queue.Id), Value.Of(Member), Value.Of(Lease), Value.Of(kept.Select(lane => lane.Number)), Value.Of(kept.Select(lane => lane.Fence)));
            batch.Add(
                $"""
                DELETE FROM {Tables.Members} WHERE queue = $1 AND id IN (
                    SELECT id FROM {Tables.Members} WHERE queue = $1 AND alive_until < clock_timestamp() FOR UPDATE SKIP LOCKED)
                """,
                Value.Of(queue.Id));
            batch.Add($"SELECT id FROM {Tables.Members} WHERE queue = $1 AND alive_until >= clock_timestamp() ORDER BY id", Value.Of(queue.Id));
            NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                // Statements that return no rows have no result.
                List<int> renewed = await reader.RowsAsync(row => row.GetInt32(0), cancellationToken).ConfigureAwait(false);
                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                List<Guid> members = await reader.RowsAsync(row => row.GetGuid(0), cancellationToken).ConfigureAwait(false);
                await reader.EndAsync(cancellationToken).ConfigureAwait(false);
                Renew(kept, renewed, start);
                return members;
            }
        }
    }

    private void Renew(IEnumerable<HeldLane> kept, List<int> renewed, long start)
    {
        foreach (HeldLane lane in kept)
        {
            if (renewed.Contains(lane.Number))
            {
                lane.Keep(RemainingSince(start));
            }
            else
            {
                Lost(lane);
            }
        }
    }

    /// <summary>Takes lanes that are free, whose lease has ended, or that were this process's and were given up here.</summary>
    private async Task TakeAsync(NpgsqlConnection connection, int count, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        NpgsqlBatch batch = Batch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.Add(
                $"""
                UPDATE {Tables.Lanes} AS lane SET owner = $2, fence = lane.fence + 1, lease_end = clock_timestamp() + $3
                FROM (
                    SELECT number FROM {Tables.Lanes}
                    WHERE queue = $1 AND (owner IS NULL OR owner = $2 OR lease_end < clock_timestamp()) AND NOT number = ANY ($4)
                    ORDER BY number LIMIT $5 FOR UPDATE SKIP LOCKED
                ) AS free
                WHERE lane.queue = $1 AND lane.number = free.number
                RETURNING lane.number, lane.fence
                """,
                Value.Of(queue.Id), Value.Of(Member), Value.Of(Lease), Value.Of(Held), Value.Of(count));
            NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                List<(int Number, long Fence)> taken = await reader.RowsAsync(row => (row.GetInt32(0), row.GetInt64(1)), cancellationToken).ConfigureAwait(false);
                await reader.EndAsync(cancellationToken).ConfigureAwait(false);
                foreach ((int number, long fence) in taken)
                {
                    Volatile.Write(ref _lanes[number], new HeldLane(number, fence, RemainingSince(start), time));
                    PostgresLog.LaneTaken(logger, database.Options.QueueName, number);
                    laneChanged(number);
                }
            }
        }
    }

    private async Task GiveAsync(HeldLane lane, CancellationToken cancellationToken)
    {
        await database.RunAsync(
            async connection =>
            {
                NpgsqlBatch batch = Batch(connection);
                await using (batch.ConfigureAwait(false))
                {
                    batch.Add(
                        $"UPDATE {Tables.Lanes} SET owner = NULL, lease_end = '-infinity' WHERE queue = $1 AND number = $2 AND owner = $3 AND fence = $4",
                        Value.Of(queue.Id), Value.Of(lane.Number), Value.Of(Member), Value.Of(lane.Fence));
                    return await TellAsync(batch, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken).ConfigureAwait(false);
        lane.Lose();
        Forget(lane);
        PostgresLog.LaneGiven(logger, database.Options.QueueName, lane.Number);
    }

    private async Task<int> LeaveAsync(NpgsqlConnection connection)
    {
        NpgsqlBatch batch = Batch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.Add($"UPDATE {Tables.Lanes} SET owner = NULL, lease_end = '-infinity' WHERE queue = $1 AND owner = $2", Value.Of(queue.Id), Value.Of(Member));
            batch.Add($"DELETE FROM {Tables.Members} WHERE queue = $1 AND id = $2", Value.Of(queue.Id), Value.Of(Member));
            return await TellAsync(batch, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private Task<int> TellAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        if (database.Options.UseNotifications)
        {
            Notice.AddTo(batch, Tables, queue);
        }

        return batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Makes one row of many, so that measuring stays cheap. Rows of commits under way are left for the next time.</summary>
    private Task<int> FoldAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => connection.ExecuteAsync(
        $"""
        WITH old AS (
            DELETE FROM {Tables.Totals} WHERE queue = $1 AND id IN (
                SELECT id FROM {Tables.Totals}
                WHERE queue = $1 AND (SELECT count(*) FROM (SELECT 1 FROM {Tables.Totals} WHERE queue = $1 LIMIT 65) AS first) > 64
                ORDER BY id LIMIT 100000 FOR UPDATE SKIP LOCKED)
            RETURNING items, bytes, dead_letters
        )
        INSERT INTO {Tables.Totals} (queue, items, bytes, dead_letters)
        SELECT $1, sum(items), sum(bytes), sum(dead_letters) FROM old HAVING count(*) > 0
        """,
        cancellationToken,
        Value.Of(queue.Id));

    // A call that hangs must not outlast the lease unnoticed.
    private NpgsqlBatch Batch(NpgsqlConnection connection) => new(connection) { Timeout = Math.Max(1, (int)(Lease / 3).TotalSeconds) };

    private TimeSpan RemainingSince(long start) => (Lease * 0.8) - time.GetElapsedTime(start);

    private bool Forget(HeldLane lane) => Interlocked.CompareExchange(ref _lanes[lane.Number], null, lane) == lane;
}
