using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>
/// Writes down what becomes of a lane's entries, each time in one statement that holds the lane's row while it runs: whether the lane is this process's is found out in
/// the same transaction, and nobody can take it over before that ends.
/// </summary>
/// <remarks>
/// Numbers come out of a sub-select, so that the planner looks each up in the index whatever it thinks of the table: statistics of a queue are always those of another
/// moment, and a plan that reads a whole lane takes a second where a million entries wait.
/// </remarks>
internal sealed class LaneWriter(QueueDatabase database, QueueRow queue, Guid member)
{
    private Tables Tables => database.Tables;

    // The row as it is now, even if it changed while its lock was waited for.
    private string Mine => $"mine AS MATERIALIZED (SELECT number FROM {Tables.Lanes} WHERE queue = $1 AND number = $2 AND owner = $3 AND fence = $4 FOR SHARE)";

    /// <returns>Whether the lane is this process's.</returns>
    public Task<bool> BeginAsync(NpgsqlConnection connection, HeldLane lane, IEnumerable<long> sequences, CancellationToken cancellationToken) =>
        connection.ScalarAsync<bool>(
            $"""
            WITH {Mine}, begun AS (
                UPDATE {Tables.Entries} SET begun = $4
                WHERE queue = $1 AND lane = (SELECT number FROM mine) AND priority IN (0, 1) AND sequence = ANY ((SELECT $5::bigint[])::bigint[])
            )
            SELECT EXISTS (SELECT 1 FROM mine)
            """,
            cancellationToken,
            [.. Lane(lane), Value.Of(sequences)]);

    /// <returns>The transaction's number; <see langword="null"/> when the lane is another process's.</returns>
    public async Task<ulong?> EndAsync<TItem>(NpgsqlConnection connection, HeldLane lane, LaneOutcome<TItem> outcome, DateTimeOffset now, CancellationToken cancellationToken)
        where TItem : class
    {
        (long Sequence, DeadLetterCause Cause, string Reason)[] dead =
        [
            .. outcome.GivenUp.Select(item => (item.Entry.Sequence, item.Cause, item.Reason)),
            .. outcome.Unreadable.Select(entry => (entry.Sequence, DeadLetterCause.Unsendable, entry.Reason)),
        ];
        List<ulong> transaction = await connection.QueryAsync(
            $"""
            WITH {Mine}, delivered AS (
                DELETE FROM {Tables.Entries}
                WHERE queue = $1 AND lane = (SELECT number FROM mine) AND priority IN (0, 1) AND sequence = ANY ((SELECT $5::bigint[])::bigint[])
                RETURNING bytes
            ), dead AS (
                DELETE FROM {Tables.Entries}
                WHERE queue = $1 AND lane = (SELECT number FROM mine) AND priority IN (0, 1) AND sequence = ANY ((SELECT $6::bigint[])::bigint[])
                RETURNING sequence, key, bytes, attempts, enqueued_at, trace_parent, payload
            ), buried AS (
                INSERT INTO {Tables.DeadLetters} (queue, sequence, key, bytes, attempts, enqueued_at, trace_parent, payload, cause, reason, given_up_at)
                SELECT $1, dead.*, why.cause, why.reason, $9 FROM dead JOIN unnest($6, $7, $8) AS why(sequence, cause, reason) USING (sequence)
            ), returned AS (
                UPDATE {Tables.Entries} SET begun = 0, attempts = attempts + 1
                WHERE queue = $1 AND lane = (SELECT number FROM mine) AND priority IN (0, 1) AND sequence = ANY ((SELECT $10::bigint[])::bigint[])
            ), unsettled AS (
                UPDATE {Tables.Entries} SET begun = -1, attempts = attempts + 1
                WHERE queue = $1 AND lane = (SELECT number FROM mine) AND priority IN (0, 1) AND sequence = ANY ((SELECT $11::bigint[])::bigint[])
            ), counted AS (
                INSERT INTO {Tables.Totals} (queue, items, bytes, dead_letters)
                SELECT $1, -count(*), -sum(bytes), (SELECT count(*) FROM dead)
                FROM (SELECT bytes FROM delivered UNION ALL SELECT bytes FROM dead) AS ended HAVING count(*) > 0
            )
            SELECT pg_current_xact_id() FROM mine
            """,
            row => row.GetFieldValue<ulong>(0),
            cancellationToken,
            [
                .. Lane(lane),
                Value.Of(outcome.Delivered.Select(entry => entry.Sequence)),
                Value.Of(dead.Select(entry => entry.Sequence)),
                Value.Of(dead.Select(entry => (string?)entry.Cause.ToString())),
                Value.Of(dead.Select(entry => EncodedEntry.Text(entry.Reason))),
                Value.Of(now),
                Value.Of(outcome.Returned.Select(entry => entry.Sequence)),
                Value.Of(outcome.Unsettled.Select(entry => entry.Sequence)),
            ]).ConfigureAwait(false);
        return transaction.Count == 0 ? null : transaction[0];
    }

    private NpgsqlParameter[] Lane(HeldLane lane) => [Value.Of(queue.Id), Value.Of(lane.Number), Value.Of(member), Value.Of(lane.Fence)];
}
