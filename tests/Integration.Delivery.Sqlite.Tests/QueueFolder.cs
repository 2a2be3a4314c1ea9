using Integration.Delivery.Tests;
using Microsoft.Data.Sqlite;
using Testing;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>A folder of one test, and the queue's file in it.</summary>
internal sealed class QueueFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("queue-").FullName;

    public string File => Path.Combine(Folder, $"{Path.GetFileName(Folder)}.db");

    public string ConnectionString => $"Data Source={File}";

    public UpdateCodec Codec { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public SqliteDeliveryStore<Update> Store(Action<SqliteDeliveryOptions>? configure = null)
    {
        SqliteDeliveryOptions options = new() { Lanes = 1 };
        configure?.Invoke(options);
        return new SqliteDeliveryStore<Update>(ConnectionString, Codec, options, Clock);
    }

    public async Task<SqliteDeliveryStore<Update>> OpenAsync(Action<SqliteDeliveryOptions>? configure = null)
    {
        SqliteDeliveryStore<Update> store = Store(configure);
        await store.OpenAsync(_ => { }, default);
        return store;
    }

    /// <summary>Makes a file with so many entries of as many users, all in it and none in a log beside it.</summary>
    public async Task FillAsync(int entries)
    {
        await using SqliteDeliveryStore<Update> store = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, entries).Select(i => store.AppendAsync(Entry(i), default).AsTask()));
    }

    public SqliteConnection Connect()
    {
        SqliteConnection connection = new($"{ConnectionString};Pooling=False");
        connection.Open();
        return connection;
    }

    public static DeliveryEntry<Update> Entry(int number, DeliveryPriority priority = DeliveryPriority.Live, int bytes = 10) =>
        new(new Update($"person-{number}", $"value-{number}", Bytes: bytes), $"person-{number}", lane: 0, bytes, priority, new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
