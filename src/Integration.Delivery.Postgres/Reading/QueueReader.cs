using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>Questions about the whole queue.</summary>
internal sealed class QueueReader(QueueDatabase database, QueueRow queue)
{
    private Heads _heads = new(default, new long[2 * queue.Lanes]);

    private Tables Tables => database.Tables;

    /// <summary>Has everybody hurry with what is there.</summary>
    /// <returns>The last number drawn.</returns>
    public async Task<long> HurryAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        NpgsqlBatch batch = new(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.Add(
                $"UPDATE {Tables.Queues} SET hurry_to = greatest(hurry_to, (SELECT last_value FROM {Tables.Sequence})) WHERE id = $1 RETURNING hurry_to",
                Value.Of(queue.Id));
            if (database.Options.UseNotifications)
            {
                Notice.AddTo(batch, Tables, queue);
            }

            return (long)(await batch.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
    }

    public async Task<QueueSize> MeasureAsync(NpgsqlConnection connection, long upTo, CancellationToken cancellationToken)
    {
        // Little has come after a number somebody waits for, however much there is before it.
        string later = upTo == long.MaxValue
            ? "SELECT 0 AS items, 0 AS bytes"
            : $"""
               SELECT count(*) AS items, coalesce(sum(bytes), 0) AS bytes FROM {Tables.Entries}
               WHERE queue = $1 AND lane IN (SELECT generate_series(0, $3 - 1)) AND priority IN (0, 1) AND sequence > $2
               """;
        List<QueueSize> sizes = await connection.QueryAsync(
            $"""
            SELECT (total.items - later.items)::bigint, (total.bytes - later.bytes)::bigint
            FROM (SELECT coalesce(sum(items), 0) AS items, coalesce(sum(bytes), 0) AS bytes FROM {Tables.Totals} WHERE queue = $1) AS total, ({later}) AS later
            """,
            row => new QueueSize(row.GetInt64(0), row.GetInt64(1)),
            cancellationToken,
            upTo == long.MaxValue ? [Value.Of(queue.Id)] : [Value.Of(queue.Id), Value.Of(upTo), Value.Of(queue.Lanes)]).ConfigureAwait(false);
        return sizes[0];
    }

    /// <summary>Looks for the first entry of each lane and priority, from where there was one the last time: before it may lie millions that have ended.</summary>
    public async Task<bool> HasAnyAsync(NpgsqlConnection connection, long upTo, CancellationToken cancellationToken)
    {
        Heads known = _heads;
        List<(long Drawn, ulong Oldest, ulong? Transaction, long?[] First)> found = await connection.QueryAsync(
            $"""
            SELECT CASE WHEN numbers.is_called THEN numbers.last_value ELSE 0 END, pg_snapshot_xmin(pg_current_snapshot()), CASE WHEN $3 THEN pg_current_xact_id() END, ARRAY (
                SELECT (
                    SELECT entry.sequence FROM {Tables.Entries} AS entry
                    WHERE entry.queue = $1 AND entry.lane = ((head.place - 1) / 2)::integer AND entry.priority = ((head.place - 1) % 2)::smallint AND entry.sequence >= head.first
                    ORDER BY entry.sequence LIMIT 1)
                FROM unnest($2) WITH ORDINALITY AS head(first, place) ORDER BY head.place)
            FROM {Tables.Sequence} AS numbers
            """,
            row => (row.GetInt64(0), row.GetFieldValue<ulong>(1), row.IsDBNull(2) ? default(ulong?) : row.GetFieldValue<ulong>(2), row.GetFieldValue<long?[]>(3)),
            cancellationToken,
            Value.Of(queue.Id), Value.Of(known.First), Value.Of(!known.Horizon.IsAwaiting)).ConfigureAwait(false);
        (long drawn, ulong oldest, ulong? transaction, long?[] first) = found[0];
        Horizon horizon = (transaction is { } number ? known.Horizon.Begun(number) : known.Horizon).See(drawn, oldest);

        // Of two that ask at the same time one remembers: what the other saw may be older.
        Interlocked.CompareExchange(ref _heads, new Heads(horizon, [.. first.Select(sequence => Math.Min(sequence ?? long.MaxValue, horizon.Settled + 1))]), known);
        return first.Any(sequence => sequence <= upTo);
    }

    public Task<List<DeadLetter<TItem>>> DeadLettersAsync<TItem>(NpgsqlConnection connection, IDeliveryCodec<TItem> codec, long after, int max, CancellationToken cancellationToken)
        where TItem : class =>
        connection.QueryAsync(
            $"SELECT sequence, cause, reason, given_up_at, payload FROM {Tables.DeadLetters} WHERE queue = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
            row =>
            {
                StoredRow.TryDecode(row.GetFieldValue<byte[]>(4), codec, out TItem? item, out _);
                DeadLetterCause cause = Enum.TryParse(row.GetString(1), out DeadLetterCause known) ? known : DeadLetterCause.Unsendable;
                return new DeadLetter<TItem>(row.GetInt64(0), item, cause, row.GetString(2), new DateTimeOffset(row.GetDateTime(3)));
            },
            cancellationToken,
            Value.Of(queue.Id), Value.Of(after), Value.Of(max));

    public Task<long> CountDeadLettersAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long>($"SELECT coalesce(sum(dead_letters), 0)::bigint FROM {Tables.Totals} WHERE queue = $1", cancellationToken, Value.Of(queue.Id));

    public Task<long> RemoveDeadLettersAsync(NpgsqlConnection connection, IEnumerable<long> sequences, CancellationToken cancellationToken) => connection.ScalarAsync<long>(
        $"""
        WITH removed AS (DELETE FROM {Tables.DeadLetters} WHERE queue = $1 AND sequence = ANY ((SELECT $2::bigint[])::bigint[]) RETURNING 1), counted AS (
            INSERT INTO {Tables.Totals} (queue, items, bytes, dead_letters) SELECT $1, 0, 0, -count(*) FROM removed HAVING count(*) > 0
        )
        SELECT count(*) FROM removed
        """,
        cancellationToken,
        Value.Of(queue.Id), Value.Of(sequences));

    /// <summary>Before which number nothing is there and nothing will be, for each lane's live entries and its backfill in turn.</summary>
    private sealed record Heads(Horizon Horizon, long[] First);
}
