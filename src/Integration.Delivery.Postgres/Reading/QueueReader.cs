using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>Questions about the whole queue.</summary>
internal sealed class QueueReader(QueueDatabase database, QueueRow queue)
{
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

    public Task<long> LastSequenceAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long>($"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {Tables.Sequence}", cancellationToken);

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

    public Task<bool> HasAnyAsync(NpgsqlConnection connection, long upTo, CancellationToken cancellationToken) => connection.ScalarAsync<bool>(
        $"""
        SELECT EXISTS (
            SELECT 1 FROM generate_series(0, $2 - 1) AS lane CROSS JOIN (VALUES (0::smallint), (1::smallint)) AS kind(priority)
            CROSS JOIN LATERAL (
                SELECT sequence FROM {Tables.Entries} AS entry
                WHERE entry.queue = $1 AND entry.lane = lane.lane AND entry.priority = kind.priority ORDER BY sequence LIMIT 1
            ) AS head
            WHERE head.sequence <= $3)
        """,
        cancellationToken,
        Value.Of(queue.Id), Value.Of(queue.Lanes), Value.Of(upTo));

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
}
