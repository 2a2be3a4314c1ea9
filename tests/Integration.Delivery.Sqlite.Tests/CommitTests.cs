using System.Diagnostics.Metrics;
using Integration.Delivery.Tests;
using Testing;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>Callers at the same time share commits, and no other caller's failure.</summary>
public sealed class CommitTests : IDisposable
{
    private readonly QueueFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_thousand_appends_at_once_take_a_handful_of_commits()
    {
        using MeterCollector meter = new("Integration.Delivery.Sqlite");
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        using BusyWriter busy = new(store);

        Task[] appends = [.. Enumerable.Range(0, 1000).Select(i => store.AppendAsync(QueueFolder.Entry(i), default).AsTask())];
        busy.Release();
        await Task.WhenAll(appends);

        double[] operations = [.. meter.Of("delivery.store.commit.operations").Where(IsOurs).Select(m => m.Value)];
        operations.Sum().Should().Be(1001);
        operations.Should().HaveCount(3, "one was under way, and the others fit into two");
        meter.Of("delivery.store.commit.duration").Where(IsOurs).Should().HaveCount(3);
        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(1000);
    }

    [Fact]
    public async Task Beginning_and_ending_share_commits_with_appending()
    {
        using MeterCollector meter = new("Integration.Delivery.Sqlite");
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        DeliveryEntry<Update>[] entries = [QueueFolder.Entry(1), QueueFolder.Entry(2)];
        await store.AppendAsync(entries[0], default);
        await store.AppendAsync(entries[1], default);
        using BusyWriter busy = new(store);
        int before = meter.Of("delivery.store.commit.operations").Count(IsOurs);

        Task[] writes =
        [
            store.AppendAsync(QueueFolder.Entry(3), default).AsTask(),
            store.BeginAsync(0, [entries[1]], default).AsTask(),
            store.EndAsync(0, new LaneOutcome<Update>([entries[0]], [], []), default).AsTask(),
        ];
        busy.Release();
        await Task.WhenAll(writes);

        meter.Of("delivery.store.commit.operations").Where(IsOurs).Skip(before).Select(m => m.Value).Should().Equal(1, 3);
        (await store.ReadAsync(0, 10, default)).Entries.Select(entry => entry.Item.Value).Should().Equal("value-2", "value-3");
    }

    [Fact]
    public async Task One_operation_that_fails_does_not_take_those_of_its_commit_with_it()
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        using BusyWriter busy = new(store);

        Task before = store.AppendAsync(QueueFolder.Entry(1), default).AsTask();
        Task failing = store.File.Writer.RunAsync<bool>(_ => throw new InvalidOperationException("no"), default);
        Task after = store.AppendAsync(QueueFolder.Entry(2), default).AsTask();
        busy.Release();

        await before;
        await after;
        await failing.Invoking(t => t).Should().ThrowAsync<InvalidOperationException>();
        (await store.ReadAsync(0, 10, default)).Entries.Select(entry => entry.Item.Value).Should().Equal("value-1", "value-2");
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(2, 20));
    }

    [Fact]
    public async Task A_listener_that_throws_does_not_end_the_writer()
    {
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == SqliteDiagnostics.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => ThrowIfOurs(tags));
        listener.SetMeasurementEventCallback<int>((_, _, tags, _) => ThrowIfOurs(tags));
        listener.Start();
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();

        await store.AppendAsync(QueueFolder.Entry(1), default).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        await store.AppendAsync(QueueFolder.Entry(2), default).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(2);
    }

    private void ThrowIfOurs(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (Path.GetFileName(_folder.File).Equals(tag.Value))
            {
                throw new InvalidOperationException("The host's listener has a mistake in it.");
            }
        }
    }

    private bool IsOurs(Measured measured) => Path.GetFileName(_folder.File).Equals(measured.Tags["delivery.store"]);
}
