using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Integration.Delivery.Sqlite;

/// <summary>The writer's connection and statements, and the totals that go with what they change. One transaction at a time.</summary>
internal sealed class WriteTransaction : IDisposable
{
    private readonly long _opening;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _insert;
    private readonly Statement _delete;
    private readonly Statement _mark;
    private readonly Statement _return;
    private readonly Statement _bury;
    private readonly Statement _forget;
    private readonly Statement _count;
    private long _items;
    private long _bytes;
    private long _deadLetters;
    private long _sequence;

    private WriteTransaction(SqliteConnection connection, long opening, QueueTotals totals)
    {
        Connection = connection;
        _opening = opening;
        Committed = totals;
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _rollback = new Statement(connection, "ROLLBACK");
        _insert = new Statement(connection, """
            INSERT INTO entries (sequence, lane, priority, key, bytes, enqueued_at, attempts, begun, trace_parent, checksum, payload)
            VALUES ($sequence, $lane, $priority, $key, $bytes, $enqueued_at, 0, 0, $trace_parent, $checksum, $payload)
            """);
        _delete = new Statement(connection, "DELETE FROM entries WHERE sequence = $sequence");
        _mark = new Statement(connection, "UPDATE entries SET begun = $opening WHERE sequence = $sequence");
        _return = new Statement(connection, "UPDATE entries SET begun = 0, attempts = attempts + 1 WHERE sequence = $sequence");
        _bury = new Statement(connection, """
            INSERT INTO dead_letters (cause, reason, given_up_at, sequence, key, bytes, enqueued_at, attempts, trace_parent, checksum, payload)
            SELECT $cause, $reason, $given_up_at, sequence, key, bytes, enqueued_at, attempts, trace_parent, checksum, payload
            FROM entries WHERE sequence = $sequence
            """);
        _forget = new Statement(connection, "DELETE FROM dead_letters WHERE sequence = $sequence");
        _count = new Statement(connection, "UPDATE queue SET items = $items, bytes = $bytes, dead_letters = $dead_letters");
    }

    public SqliteConnection Connection { get; }

    public QueueTotals Committed { get; private set; }

    /// <summary>Begins a new opening of the file: what was begun in an earlier one and not ended may have been sent.</summary>
    public static WriteTransaction Open(SqliteConnection connection, out int lanes, out long opening)
    {
        long lastSequence = connection.Number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entries'");
        using Statement open = new(connection, "UPDATE queue SET openings = openings + 1 RETURNING lanes, openings, items, bytes, dead_letters");
        using SqliteDataReader row = open.Query();
        row.Read();
        lanes = row.GetInt32(0);
        opening = row.GetInt64(1);
        return new WriteTransaction(connection, opening, new QueueTotals(row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), lastSequence));
    }

    public void Run(IReadOnlyList<WriteOperation> operations)
    {
        (_items, _bytes, _deadLetters, _sequence) = Committed;
        _begin.Execute();
        try
        {
            foreach (WriteOperation operation in operations)
            {
                operation.Run(this);
            }

            _count.Execute(_items, _bytes, _deadLetters);
            _commit.Execute();
        }
        catch
        {
            // SQLite has rolled back already after some failures, a full disk for example.
            if (raw.sqlite3_get_autocommit(Connection.Handle) == 0)
            {
                _rollback.Execute();
            }

            throw;
        }

        Committed = new QueueTotals(_items, _bytes, _deadLetters, _sequence);
    }

    public long Append(int lane, DeliveryPriority priority, string key, int bytes, long enqueuedAt, string? traceParent, byte[] payload)
    {
        long sequence = _sequence + 1;
        _insert.Execute(sequence, lane, (int)priority, key, bytes, enqueuedAt, traceParent, Checksum.Of(key, bytes, enqueuedAt, payload), payload);
        _sequence = sequence;
        _items++;
        _bytes += bytes;
        return sequence;
    }

    public void Mark(long sequence) => _mark.Execute(_opening, sequence);

    public void Return(long sequence) => _return.Execute(sequence);

    public void Delete(long sequence, int bytes)
    {
        // None when it has ended already: a caller that could not know repeats itself.
        if (_delete.Execute(sequence) == 1)
        {
            _items--;
            _bytes -= bytes;
        }
    }

    public void Bury(long sequence, int bytes, DeadLetterCause cause, string reason, DateTimeOffset now)
    {
        _deadLetters += _bury.Execute(cause.ToString(), reason, now.ToUnixTimeMilliseconds(), sequence);
        Delete(sequence, bytes);
    }

    public long Forget(long sequence)
    {
        int forgotten = _forget.Execute(sequence);
        _deadLetters -= forgotten;
        return forgotten;
    }

    public void Dispose()
    {
        foreach (Statement statement in new[] { _begin, _commit, _rollback, _insert, _delete, _mark, _return, _bury, _forget, _count })
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }
}
