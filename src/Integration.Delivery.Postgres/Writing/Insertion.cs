using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>Puts entries into a queue's tables: one round trip and, unless the connection is in a transaction, one commit.</summary>
internal static class Insertion
{
    /// <param name="connection">Where to.</param>
    /// <param name="database">The queue's place.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="entries">The entries, in the order in which they were enqueued.</param>
    /// <param name="wakes">The lanes whose owners are told when it is committed.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Their numbers, in their order.</returns>
    public static async Task<List<long>> RunAsync(
        NpgsqlConnection connection, QueueDatabase database, QueueRow queue, IReadOnlyList<EncodedEntry> entries, IEnumerable<int> wakes, CancellationToken cancellationToken)
    {
        Tables tables = database.Tables;
        NpgsqlBatch batch = new(connection);
        await using (batch.ConfigureAwait(false))
        {
            // A number is drawn only by a transaction that can be seen to be under way: readers rely on it (Horizon).
            batch.Add("SELECT pg_current_xact_id()");
            batch.Add(
                $"""
                WITH item AS MATERIALIZED (
                    SELECT nextval({Tables.Literal(tables.Sequence)}) AS sequence, ordered.*
                    FROM (
                        SELECT * FROM unnest($2, $3, $4, $5, $6, $7, $8) WITH ORDINALITY AS i(lane, priority, key, bytes, enqueued_at, trace_parent, payload, position)
                        ORDER BY position
                    ) AS ordered
                ), added AS (
                    INSERT INTO {tables.Entries} (queue, lane, priority, sequence, key, bytes, enqueued_at, trace_parent, payload)
                    SELECT $1, lane, priority, sequence, key, bytes, enqueued_at, trace_parent, payload FROM item
                ), counted AS (
                    INSERT INTO {tables.Totals} (queue, items, bytes, dead_letters) SELECT $1, count(*), sum(bytes), 0 FROM item
                )
                SELECT sequence FROM item ORDER BY position
                """,
                Value.Of(queue.Id),
                Value.Of(entries.Select(entry => entry.Lane)),
                Value.Of(entries.Select(entry => (short)entry.Priority)),
                Value.Of(entries.Select(entry => entry.Key)),
                Value.Of(entries.Select(entry => entry.Bytes)),
                Value.Of(entries.Select(entry => entry.EnqueuedAt)),
                Value.Of(entries.Select(entry => entry.TraceParent)),
                Value.Of(entries.Select(entry => entry.Payload)));
            if (database.Options.UseNotifications)
            {
                Notice.AddTo(batch, tables, queue, [.. wakes.Distinct()]);
            }

            NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                List<long> sequences = await reader.RowsAsync(row => row.GetInt64(0), cancellationToken).ConfigureAwait(false);
                await reader.EndAsync(cancellationToken).ConfigureAwait(false);
                return sequences;
            }
        }
    }
}
