using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>One connection that reads. What is committed when a query begins is what it sees; it neither waits for the writer nor holds it up.</summary>
internal sealed class Reader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly long _opening;
    private readonly Statement _sequences;
    private readonly Statement _hasBackfill;
    private readonly Statement _backfillOf;
    private readonly Statement _entry;
    private readonly Statement _first;
    private readonly Statement _measure;
    private readonly Statement _deadLetters;

    public Reader(SqliteConnection connection, long opening)
    {
        _connection = connection;
        _opening = opening;
        connection.Execute("PRAGMA query_only = TRUE");
        _sequences = new Statement(connection, "SELECT sequence FROM entries WHERE lane = $lane AND priority = $priority ORDER BY sequence LIMIT $max");
        _hasBackfill = new Statement(connection, "SELECT EXISTS (SELECT 1 FROM entries WHERE lane = $lane AND priority = 1)");
        _backfillOf = new Statement(connection, """
            SELECT sequence FROM entries
            WHERE priority = 1 AND key IN (SELECT key FROM entries WHERE lane = $lane AND priority = 0 AND sequence <= $last)
            ORDER BY sequence
            """);
        _entry = new Statement(connection, """
            SELECT key, bytes, enqueued_at, checksum, payload, priority, trace_parent, attempts, begun <> 0 AND begun < $opening
            FROM entries WHERE sequence = $sequence
            """);
        _first = new Statement(connection, "SELECT min(sequence) FROM entries");
        _measure = new Statement(connection, """
            SELECT items - later.number, bytes - later.sum
            FROM queue, (SELECT count(*) AS number, coalesce(sum(bytes), 0) AS sum FROM entries WHERE sequence > $up_to) AS later
            """);
        _deadLetters = new Statement(connection, """
            SELECT key, bytes, enqueued_at, checksum, payload, sequence, cause, reason, given_up_at FROM dead_letters
            WHERE sequence > $after ORDER BY sequence LIMIT $max
            """);
    }

    public List<long> Sequences(int lane, DeliveryPriority priority, int max) => Numbers(_sequences.Query(lane, (int)priority, max));

    public bool HasBackfill(int lane)
    {
        using SqliteDataReader row = _hasBackfill.Query(lane);
        return row.Read() && row.Number(0) != 0;
    }

    /// <summary>All backfill of the keys of a lane's live entries, of those up to a number.</summary>
    public List<long> BackfillOfLive(int lane, long last) => Numbers(_backfillOf.Query(lane, last));

    public SqliteDataReader Entry(long sequence) => _entry.Query(_opening, sequence);

    public bool HasAny(long upTo)
    {
        using SqliteDataReader row = _first.Query();
        return row.Read() && !row.IsDBNull(0) && row.GetInt64(0) <= upTo;
    }

    public QueueSize Measure(long upTo)
    {
        using SqliteDataReader row = _measure.Query(upTo);
        row.Read();
        return new QueueSize(row.Number(0), row.Number(1));
    }

    public SqliteDataReader DeadLetters(long after, int max) => _deadLetters.Query(after, max);

    public void Dispose()
    {
        foreach (Statement statement in new[] { _sequences, _hasBackfill, _backfillOf, _entry, _first, _measure, _deadLetters })
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private static List<long> Numbers(SqliteDataReader rows)
    {
        using (rows)
        {
            List<long> numbers = [];
            while (rows.Read())
            {
                numbers.Add(rows.GetInt64(0));
            }

            return numbers;
        }
    }
}
