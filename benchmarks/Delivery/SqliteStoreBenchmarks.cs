using BenchmarkDotNet.Attributes;
using Integration.Delivery.Sqlite;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>
/// Entries accepted by the SQLite store from callers that each wait for their own, against the same rows inserted by one prepared statement, as many in a
/// transaction as there are callers. Same table, same durability: each commit waits for the disk.
/// </summary>
[MemoryDiagnoser]
[WholeRun]
public class SqliteStoreBenchmarks
{
    private DirectoryInfo _folder = null!;
    private SqliteDeliveryStore<byte[]> _store = null!;
    private SqliteConnection _connection = null!;
    private long _sequence;

    [GlobalSetup]
    public void Setup() => SetupAsync().Wait();

    [GlobalCleanup]
    public void Cleanup() => CleanupAsync().Wait();

    // The in-process toolchain does not wait for tasks here.
    private async Task SetupAsync()
    {
        _folder = Directory.CreateTempSubdirectory("benchmark");
        _store = await OpenAsync("store.db");

        // The other file is made by the store too, so that it is the same, and then left to plain SQL.
        await (await OpenAsync("bare.db")).DisposeAsync();
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "bare.db")}");
        _connection.Open();
        using SqliteCommand full = _connection.CreateCommand();
        full.CommandText = "PRAGMA synchronous = FULL";
        full.ExecuteNonQuery();
    }

    private async Task CleanupAsync()
    {
        await _store.DisposeAsync();
        _connection.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>The store, 64 callers.</summary>
    [Benchmark]
    [Against(nameof(Bare64), "SQLite store, 64 callers, vs bare insert", Time = 1 / 0.6, Accepted = 2.7)]
    public Task Store64() => StoreRun.AppendAsync(_store, 64);

    /// <summary>Bare, 64 rows a transaction.</summary>
    [Benchmark]
    public void Bare64() => Insert(64);

    /// <summary>The store, 512 callers.</summary>
    [Benchmark]
    [Against(nameof(Bare512), "SQLite store, 512 callers, vs bare insert", Time = 1 / 0.6, Accepted = 2.7)]
    public Task Store512() => StoreRun.AppendAsync(_store, 512);

    /// <summary>Bare, 512 rows a transaction.</summary>
    [Benchmark]
    public void Bare512() => Insert(512);

    private async Task<SqliteDeliveryStore<byte[]>> OpenAsync(string file)
    {
        SqliteDeliveryStore<byte[]> store = new($"Data Source={Path.Combine(_folder.FullName, file)}", new StoreRun.Codec());
        await store.OpenAsync(_ => { });
        return store;
    }

    private void Insert(int rows)
    {
        for (int left = StoreRun.Rows(rows); left > 0; left -= rows)
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            using SqliteCommand insert = _connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = """
                INSERT INTO entries (sequence, lane, priority, key, bytes, enqueued_at, attempts, begun, trace_parent, checksum, payload)
                VALUES ($sequence, $lane, 0, $key, $bytes, $enqueued_at, 0, 0, NULL, $checksum, $payload)
                """;
            SqliteParameter sequence = insert.Parameters.Add("$sequence", SqliteType.Integer);
            SqliteParameter lane = insert.Parameters.Add("$lane", SqliteType.Integer);
            SqliteParameter key = insert.Parameters.Add("$key", SqliteType.Text);
            SqliteParameter bytes = insert.Parameters.Add("$bytes", SqliteType.Integer);
            SqliteParameter enqueuedAt = insert.Parameters.Add("$enqueued_at", SqliteType.Integer);
            SqliteParameter checksum = insert.Parameters.Add("$checksum", SqliteType.Integer);
            SqliteParameter payload = insert.Parameters.Add("$payload", SqliteType.Blob);
            insert.Prepare();
            for (int i = 0; i < rows; i++)
            {
                sequence.Value = ++_sequence;
                lane.Value = i % 4;
                key.Value = StoreRun.KeyOf(i);
                bytes.Value = StoreRun.Payload.Length;
                enqueuedAt.Value = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
                checksum.Value = _sequence;
                payload.Value = StoreRun.Payload;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }
}
