using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Integration.Delivery.Sqlite;

/// <summary>The writer's connection and statements, and the totals that go with what they change. One transaction at a time.</summary>
internal sealed class WriteTransaction : IDisposable
{
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _insert;
    private readonly Statement _delete;
    private readonly Statement _mark;
    private readonly Statement _return;
    private readonly Statement _unsettle;
    private readonly Statement _bury;
    private readonly Statement _forget;
    private readonly Statement _count;
    private long _items;
    private long _bytes;
    private long _deadLetters;
    private long _sequence;

    private WriteTransaction(SqliteConnection connection, int lanes, long opening, QueueTotals totals)
    {
        Connection = connection;
        Lanes = lanes;
        Opening = opening;
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
        _unsettle = new Statement(connection, "UPDATE entries SET begun = -1, attempts = attempts + 1 WHERE sequence = $sequence");
        _bury = new Statement(connection, """
            INSERT INTO dead_letters (cause, reason, given_up_at, sequence, key, bytes, enqueued_at, attempts, trace_parent, checksum, payload)
            SELECT $cause, $reason, $given_up_at, sequence, key, bytes, enqueued_at, attempts, trace_parent, checksum, payload
            FROM entries WHERE sequence = $sequence
            """);
        _forget = new Statement(connection, "DELETE FROM dead_letters WHERE sequence = $sequence");
        _count = new Statement(connection, "UPDATE queue SET openings = $openings, items = $items, bytes = $bytes, dead_letters = $dead_letters, checksum = $checksum");
    }

    public SqliteConnection Connection { get; }

    public int Lanes { get; }

    public long Opening { get; }

    public QueueTotals Committed { get; private set; }

    /// <summary>Begins a new opening of the file: what was begun in an earlier one and not ended may have been sent.</summary>
    public static WriteTransaction Open(SqliteConnection connection)
    {
        WriteTransaction transaction = Read(connection);
        transaction.Run([]);
        return transaction;
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

            _count.Execute(Opening, _items, _bytes, _deadLetters, Checksum.Of(Lanes, Opening, _items, _bytes, _deadLetters));
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

    public void Mark(long sequence) => _mark.Execute(Opening, sequence);

    public void Return(long sequence) => _return.Execute(sequence);

    public void Unsettle(long sequence) => _unsettle.Execute(sequence);

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
        foreach (Statement statement in new[] { _begin, _commit, _rollback, _insert, _delete, _mark, _return, _unsettle, _bury, _forget, _count })
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    private static WriteTransaction Read(SqliteConnection connection)
    {
        long lastSequence = connection.Number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entries'");
        using Statement select = new(connection, "SELECT lanes, openings, items, bytes, dead_letters, checksum FROM queue");
        using SqliteDataReader row = select.Query();
        if (!row.Read() || Checksum.Of(row.Number(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4)) != row.Number(5))
        {
            throw RowExtensions.Damage();
        }

        return new WriteTransaction(connection, (int)row.Number(0), row.Number(1) + 1, new QueueTotals(row.Number(2), row.Number(3), row.Number(4), lastSequence));
    }
}
