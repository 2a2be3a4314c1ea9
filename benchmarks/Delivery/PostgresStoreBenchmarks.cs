using System.Text;
using BenchmarkDotNet.Attributes;
using Integration.Delivery.Postgres;
using Integration.Delivery.Postgres.Tests;
using Npgsql;

namespace Benchmarks;

/// <summary>
/// Entries accepted by the PostgreSQL store from callers that each wait for their own, against the same rows inserted by one statement over arrays, as many in a
/// transaction as there are callers. Same table, one server on this machine, each commit waits for the disk.
/// </summary>
[MemoryDiagnoser]
[WholeRun]
public class PostgresStoreBenchmarks
{
    private readonly PostgresServer _server = new();
    private NpgsqlDataSource _source = null!;
    private PostgresDeliveryStore<byte[]> _store = null!;
    private long _sequence = long.MaxValue / 2;

    [GlobalSetup]
    public void Setup() => SetupAsync().Wait();

    [GlobalCleanup]
    public void Cleanup() => CleanupAsync().Wait();

    // The in-process toolchain does not wait for tasks here.
    private async Task SetupAsync()
    {
        if (PostgresServer.Missing is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        await _server.InitializeAsync();
        _source = NpgsqlDataSource.Create(_server.ConnectionString);
        _store = new PostgresDeliveryStore<byte[]>(_source, new StoreRun.Codec());
        await _store.OpenAsync(_ => { });
    }

    private async Task CleanupAsync()
    {
        await _store.DisposeAsync();
        await _source.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>The store, 64 callers.</summary>
    [Benchmark]
    [Against(nameof(Bare64), "PostgreSQL store, 64 callers, vs bare insert", Time = 1 / 0.6, Accepted = 10)]
    public Task Store64() => StoreRun.AppendAsync(_store, 64);

    /// <summary>Bare, 64 rows a transaction.</summary>
    [Benchmark]
    public Task Bare64() => InsertAsync(64);

    /// <summary>The store, 512 callers.</summary>
    [Benchmark]
    [Against(nameof(Bare512), "PostgreSQL store, 512 callers, vs bare insert", Time = 1 / 0.6, Accepted = 10)]
    public Task Store512() => StoreRun.AppendAsync(_store, 512);

    /// <summary>Bare, 512 rows a transaction.</summary>
    [Benchmark]
    public Task Bare512() => InsertAsync(512);

    private async Task InsertAsync(int rows)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync();
        for (int left = StoreRun.Rows(rows); left > 0; left -= rows)
        {
            // A queue of its own number, of which the store knows nothing.
            await using NpgsqlCommand insert = new(
                """
                INSERT INTO delivery.entries (queue, lane, priority, sequence, key, bytes, enqueued_at, payload)
                SELECT -1, lane, 0, sequence, key, bytes, enqueued_at, payload
                FROM unnest($1::int[], $2::bigint[], $3::bytea[], $4::int[], $5::timestamptz[], $6::bytea[]) AS i(lane, sequence, key, bytes, enqueued_at, payload)
                """,
                connection);
            int[] numbers = [.. Enumerable.Range(0, rows)];
            insert.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(numbers, i => i % 4) });
            insert.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = Array.ConvertAll(numbers, _ => ++_sequence) });
            insert.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = Array.ConvertAll(numbers, i => Encoding.UTF8.GetBytes(StoreRun.KeyOf(i))) });
            insert.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(numbers, _ => StoreRun.Payload.Length) });
            insert.Parameters.Add(new NpgsqlParameter<DateTimeOffset[]> { TypedValue = Array.ConvertAll(numbers, _ => DateTimeOffset.UtcNow) });
            insert.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = Array.ConvertAll(numbers, _ => StoreRun.Payload) });
            await insert.ExecuteNonQueryAsync();
        }
    }
}
