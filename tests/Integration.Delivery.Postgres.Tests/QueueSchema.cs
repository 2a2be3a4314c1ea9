using Integration.Delivery.Tests;
using Npgsql;
using Testing;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>A schema of one test, and the stores and connections on it.</summary>
internal sealed class QueueSchema : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _opened = [];

    public QueueSchema(PostgresServer server) => Source = NpgsqlDataSource.Create(server.ConnectionString);

    public static DateTimeOffset At { get; } = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    public NpgsqlDataSource Source { get; }

    /// <summary>A name that has to be quoted.</summary>
    public string Name { get; } = $"Queue \"{Guid.NewGuid():N}\"";

    public string Quoted => $"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public UpdateCodec Codec { get; } = new();

    /// <summary>A store whose clock stands still: it gives no sign of life, looks into no lane and expires no lease unless told to.</summary>
    public PostgresDeliveryStore<Update> Store(Action<PostgresDeliveryOptions>? configure = null, TimeProvider? clock = null)
    {
        PostgresDeliveryOptions options = Options(configure);
        return new PostgresDeliveryStore<Update>(Source, Codec, options, clock ?? new ManualTimeProvider(At));
    }

    public async Task<PostgresDeliveryStore<Update>> OpenAsync(Action<PostgresDeliveryOptions>? configure = null, TimeProvider? clock = null, Action<int>? laneChanged = null)
    {
        PostgresDeliveryStore<Update> store = Store(configure, clock);
        await store.OpenAsync(laneChanged ?? (_ => { }), default);
        _opened.Add(store);
        return store;
    }

    public PostgresOutbox<Update> Outbox(Action<PostgresDeliveryOptions>? configure = null, DeliveryOptions? delivery = null) =>
        new(Source, new FakeTarget(), Codec, Options(configure), delivery, new ManualTimeProvider(At));

    public PostgresDeliveryOptions Options(Action<PostgresDeliveryOptions>? configure = null)
    {
        PostgresDeliveryOptions options = new() { Schema = Name, Lanes = 1, LeaseDuration = TimeSpan.FromMinutes(10) };
        configure?.Invoke(options);
        return options;
    }

    public Task ExecuteAsync(string sql) => ScalarAsync<object?>(sql);

    /// <summary>Runs a statement in which <c>queue.</c> stands for the schema.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using NpgsqlCommand command = Source.CreateCommand(sql.Replace("queue.", $"{Quoted}.", StringComparison.Ordinal));
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>What the database sees when processes have given no sign of life for too long.</summary>
    public Task ExpireAsync() => ExecuteAsync("UPDATE queue.lanes SET lease_end = '-infinity'; UPDATE queue.members SET alive_until = '-infinity'");

    public static DeliveryEntry<Update> Entry(string value, string key = "person-1", int lane = 0, DeliveryPriority priority = DeliveryPriority.Live, bool isEvent = false) =>
        new(new Update(key, value, isEvent), key, lane, 10, priority, At);

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable opened in _opened)
        {
            await opened.DisposeAsync();
        }

        await ExecuteAsync($"DROP SCHEMA IF EXISTS {Quoted} CASCADE");
        await Source.DisposeAsync();
    }
}
