using Integration.Delivery.Tests;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>Tables that earlier versions made and filled. Golden/version-N.sql makes them as version N did; none of them is ever changed.</summary>
[Collection(ServerCollection.Name)]
public sealed class UpgradeTests(PostgresServer server) : IAsyncLifetime
{
    private readonly QueueSchema _schema = new(server);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _schema.DisposeAsync().AsTask();

    [Xunit.Fact]
    public async Task A_released_step_makes_what_it_always_made() =>
        Migration.StepsFrom(new Tables("delivery"), 0, [.. Migration.Steps.Take(1)]).Should().Be((await GoldenAsync("version-1.sql")).TrimEnd());

    [Fact]
    public async Task What_a_killed_process_of_version_1_left_is_delivered()
    {
        await RunAsync("version-1.sql");
        await RunAsync("version-1-rows.sql");
        FakeTarget target = new();
        PostgresDeliveryStore<Update> store = new(_schema.Source, _schema.Codec, _schema.Options());
        await using DeliveryQueue<Update> queue = new(target, new DeliveryOptions { MaxBatchAge = TimeSpan.Zero }, store);
        await queue.StartAsync();

        FlushResult flush = await queue.FlushAsync(TimeSpan.FromSeconds(60));

        flush.Should().BeEquivalentTo(new { Delivered = 3L, Failed = 1L, Remaining = 0L });
        store.LaneCount.Should().Be(2);
        target.Sent.SelectMany(value => value.Split('+')).Should().BeEquivalentTo("begun", "waiting", "backfill")
            .And.ContainInConsecutiveOrder("begun", "waiting");
        (await store.ReadDeadLettersAsync(0, 10, default)).Select(letter => (letter.Sequence, letter.Item?.Value, letter.Cause)).Should().Equal(
            (1, "refused", DeadLetterCause.Rejected), (3, "event", DeadLetterCause.OutcomeUnknown));
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(0, 0));
        (await store.CountDeadLettersAsync(default)).Should().Be(2);
        DeliveryEntry<Update> next = QueueSchema.Entry("next");
        await store.AppendAsync(next, default);
        next.Sequence.Should().Be(8, "7 had been used");
        (await _schema.ScalarAsync<int>("SELECT version FROM queue.version")).Should().Be(PostgresDeliverySchema.Version);
    }

    private static Task<string> GoldenAsync(string name) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Golden", name));

    private async Task RunAsync(string golden) => await _schema.ExecuteAsync((await GoldenAsync(golden)).Replace("\"delivery\"", _schema.Quoted, StringComparison.Ordinal));
}
