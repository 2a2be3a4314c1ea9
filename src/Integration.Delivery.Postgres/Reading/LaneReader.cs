using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>
/// Reads one lane for as long as this process has it. It is read again for each batch, and further ahead than the batch goes: what the last read brought and is still
/// there is neither transferred nor decoded again.
/// </summary>
internal sealed class LaneReader<TItem>(HeldLane lane, Guid member, QueueDatabase database, QueueRow queue, IDeliveryCodec<TItem> codec)
    where TItem : class
{
    /// <summary>Where reading ahead ends; more than vendors take in one request.</summary>
    private const long MaxBytes = 16 * 1024 * 1024;

    private readonly long[] _first = new long[2];
    private Horizon _horizon;
    private Dictionary<long, DeliveryEntry<TItem>> _known = [];

    public HeldLane Lane { get; } = lane;

    private string Entries => database.Tables.Entries;

    /// <summary>A transaction of this lane was begun after its last read.</summary>
    public void Begun(ulong transaction) => _horizon = _horizon.Begun(transaction);

    /// <summary>Entries are read anew because something about them changes.</summary>
    public void Forget(IEnumerable<DeliveryEntry<TItem>> entries)
    {
        foreach (DeliveryEntry<TItem> entry in entries)
        {
            _known.Remove(entry.Sequence);
        }
    }

    /// <returns><see langword="null"/> when the lane is another process's.</returns>
    public async Task<LaneRead<TItem>?> ReadAsync(NpgsqlConnection connection, int max, CancellationToken cancellationToken)
    {
        if (await ReadLiveAsync(connection, max, cancellationToken).ConfigureAwait(false) is not { } head)
        {
            return null;
        }

        List<StoredRow> rows = head.Live;
        if (head.HasBackfill)
        {
            rows = [.. rows, .. await ReadBackfillAsync(connection, rows, max, cancellationToken).ConfigureAwait(false)];
        }

        return Decode(rows, head.HurryTo);
    }

    private async Task<Head?> ReadLiveAsync(NpgsqlConnection connection, int max, CancellationToken cancellationToken)
    {
        NpgsqlBatch batch = new(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.Add(
                $"""
                SELECT queue.hurry_to, numbers.last_value, pg_snapshot_xmin(pg_current_snapshot()),
                    EXISTS (SELECT 1 FROM {Entries} WHERE queue = $1 AND lane = $2 AND priority = 1 AND sequence >= $5)
                FROM {database.Tables.Lanes} AS lane JOIN {database.Tables.Queues} AS queue ON queue.id = lane.queue, {database.Tables.Sequence} AS numbers
                WHERE lane.queue = $1 AND lane.number = $2 AND lane.owner = $3 AND lane.fence = $4
                """,
                Value.Of(queue.Id), Value.Of(Lane.Number), Value.Of(member), Value.Of(Lane.Fence), Value.Of(_first[1]));
            AddRead(batch, DeliveryPriority.Live, max, MaxBytes, except: []);
            NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    return null;
                }

                Head head = new(reader.GetInt64(0), reader.GetBoolean(3), []);
                _horizon = _horizon.See(reader.GetInt64(1), reader.GetFieldValue<ulong>(2));
                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                head.Live.AddRange(await reader.RowsAsync(StoredRow.Of, cancellationToken).ConfigureAwait(false));
                await reader.EndAsync(cancellationToken).ConfigureAwait(false);
                BeginNextAt(DeliveryPriority.Backfill, head.HasBackfill ? _first[1] : long.MaxValue);
                BeginNextAt(DeliveryPriority.Live, head.Live.Count > 0 ? head.Live[0].Sequence : long.MaxValue);
                return head;
            }
        }
    }

    /// <summary>All backfill of the users who have live entries, and then others' as far as there is room.</summary>
    private async Task<List<StoredRow>> ReadBackfillAsync(NpgsqlConnection connection, List<StoredRow> live, int max, CancellationToken cancellationToken)
    {
        byte[][] keys = [.. live.Select(row => row.Key).Distinct(StringComparer.Ordinal).Select(EncodedEntry.KeyOf)];
        List<StoredRow> along = keys.Length == 0 ? [] : await connection.QueryAsync(
            $"SELECT {StoredRow.Columns}, {PayloadUnless("$4")} FROM {Entries} WHERE queue = $1 AND lane = $2 AND priority = 1 AND key = ANY ((SELECT $3::bytea[])::bytea[]) ORDER BY sequence",
            StoredRow.Of,
            cancellationToken,
            Value.Of(queue.Id), Value.Of(Lane.Number), Value.Of(keys), Value.Of(_known.Keys)).ConfigureAwait(false);
        long bytes = live.Concat(along).Sum(row => (long)row.Bytes);
        int room = max - live.Count - along.Count;
        if (room <= 0 || bytes >= MaxBytes)
        {
            return along;
        }

        NpgsqlBatch batch = new(connection);
        await using (batch.ConfigureAwait(false))
        {
            AddRead(batch, DeliveryPriority.Backfill, room, MaxBytes - bytes, keys);
            NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                List<StoredRow> others = await reader.RowsAsync(StoredRow.Of, cancellationToken).ConfigureAwait(false);
                BeginNextAt(DeliveryPriority.Backfill, along.Concat(others).Select(row => row.Sequence).DefaultIfEmpty(_first[1]).Min());
                return [.. along, .. others];
            }
        }
    }

    private void AddRead(NpgsqlBatch batch, DeliveryPriority priority, int max, long bytes, byte[][] except) => batch.Add(
        $"""
        SELECT {StoredRow.Columns}, {PayloadUnless("$7")}
        FROM (
            SELECT head.*, sum(bytes) OVER (ORDER BY sequence) - bytes AS ahead
            FROM (
                SELECT * FROM {Entries}
                WHERE queue = $1 AND lane = $2 AND priority = $3 AND sequence >= $4 AND NOT key = ANY ($8)
                ORDER BY sequence LIMIT $5
            ) AS head
        ) AS measured
        WHERE ahead < $6 ORDER BY sequence
        """,
        Value.Of(queue.Id),
        Value.Of(Lane.Number),
        Value.Of((int)priority),
        Value.Of(_first[(int)priority]),
        Value.Of(max),
        Value.Of(bytes),
        Value.Of(_known.Keys),
        Value.Of(except));

    private static string PayloadUnless(string known) => $"CASE WHEN sequence = ANY ({known}) THEN NULL ELSE payload END";

    /// <summary>The next read begins at the first entry there is, but never after what may still appear.</summary>
    private void BeginNextAt(DeliveryPriority priority, long first) => _first[(int)priority] = Math.Min(first, _horizon.Settled + 1);

    private LaneRead<TItem> Decode(List<StoredRow> rows, long hurryTo)
    {
        List<DeliveryEntry<TItem>> entries = [];
        List<UnreadableEntry> unreadable = [];
        foreach (StoredRow row in rows)
        {
            if (_known.TryGetValue(row.Sequence, out DeliveryEntry<TItem>? known))
            {
                entries.Add(known);
            }
            else if (StoredRow.TryDecode(row.Payload!, codec, out TItem? item, out string? problem))
            {
                entries.Add(new DeliveryEntry<TItem>(item, row.Key, Lane.Number, row.Bytes, row.Priority, row.EnqueuedAt)
                {
                    Sequence = row.Sequence,
                    TraceParent = row.TraceParent,
                    Attempts = row.Attempts,
                    MayHaveBeenSent = row.Begun != 0 && row.Begun != Lane.Fence,
                });
            }
            else
            {
                unreadable.Add(new UnreadableEntry(row.Sequence, row.Bytes, problem));
            }
        }

        _known = entries.ToDictionary(entry => entry.Sequence);
        return new LaneRead<TItem>(entries, Lane.Ownership) { Unreadable = unreadable, IsAwaited = rows.Exists(row => row.Sequence <= hurryTo) };
    }

    private sealed record Head(long HurryTo, bool HasBackfill, List<StoredRow> Live);
}
