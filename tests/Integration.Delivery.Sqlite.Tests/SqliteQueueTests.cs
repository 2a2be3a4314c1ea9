using Integration.Delivery.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>The engine on the file.</summary>
public sealed class SqliteQueueTests : IDisposable
{
    private readonly QueueFolder _folder = new();
    private readonly FakeTarget _target = new();
    private readonly List<DeadLetter<Update>> _dead = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_one_queue_left_the_next_one_delivers()
    {
        _target.Answer = (_, _) => Task.FromResult(BatchResult.Failed(BatchOutcome.Unauthorized, "wrong key"));
        await using (DeliveryQueue<Update> queue = Queue(o => o.StopTimeout = TimeSpan.Zero))
        {
            await queue.EnqueueAsync(new Update("u", "1"));
            await queue.EnqueueAsync(new Update("u", "event", IsEvent: true));
            (await queue.StopAsync()).Remaining.Should().Be(2);
        }

        _target.Answer = (_, _) => Task.FromResult(BatchResult.Delivered);
        await using DeliveryQueue<Update> next = Queue();

        (await next.FlushAsync()).Should().Be(new FlushResult(Delivered: 2, Failed: 0, Remaining: 0));
        _target.Batches[^1].Select(update => update.Value).Should().Equal("1", "event");
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_process_ended_is_repeated_or_put_aside()
    {
        await using (SqliteDeliveryStore<Update> store = await _folder.OpenAsync())
        {
            DeliveryEntry<Update> update = new(new Update("u", "update"), "u", 0, 10, DeliveryPriority.Live, _folder.Clock.GetUtcNow());
            DeliveryEntry<Update> sent = new(new Update("v", "event", IsEvent: true), "v", 0, 10, DeliveryPriority.Live, _folder.Clock.GetUtcNow());
            await store.AppendAsync(update, default);
            await store.AppendAsync(sent, default);
            await store.BeginAsync(0, [update, sent], default);
        }

        await using DeliveryQueue<Update> queue = Queue();
        await queue.FlushAsync();

        _target.Sent.Should().Equal("update");
        _dead.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Cause = DeadLetterCause.OutcomeUnknown, Item = new { Value = "event" } });
    }

    [Fact]
    public async Task What_was_merged_into_an_item_that_may_have_been_applied_is_put_aside_with_it()
    {
        await using (SqliteDeliveryStore<Update> store = await _folder.OpenAsync())
        {
            // What may be repeated is written down as begun only where it was merged into what may not.
            DeliveryEntry<Update> literal = new(new Update("u", "1"), "u", 0, 10, DeliveryPriority.Live, _folder.Clock.GetUtcNow());
            DeliveryEntry<Update> counter = new(new Update("u", "2", IsEvent: true), "u", 0, 10, DeliveryPriority.Live, _folder.Clock.GetUtcNow());
            DeliveryEntry<Update> later = new(new Update("u", "3"), "u", 0, 10, DeliveryPriority.Live, _folder.Clock.GetUtcNow());
            await store.AppendAsync(literal, default);
            await store.AppendAsync(counter, default);
            await store.AppendAsync(later, default);
            await store.BeginAsync(0, [literal, counter], default);
        }

        await using DeliveryQueue<Update> queue = Queue();
        await queue.FlushAsync();

        _target.Sent.Should().Equal("3");
        _dead.Select(letter => letter.Item!.Value).Should().Equal(["1", "2"], "2 may have been applied, and would be undone by 1");
    }

    [Fact]
    public async Task What_cannot_be_read_is_given_up_and_the_flush_ends()
    {
        await _folder.FillAsync(3);
        _folder.Codec.Forgotten = "value-1";
        await using DeliveryQueue<Update> queue = Queue(o => o.MaxQueuedItems = 3);

        FlushResult result = await queue.FlushAsync().WaitAsync(TimeSpan.FromSeconds(60));

        result.Should().Be(new FlushResult(Delivered: 2, Failed: 1, Remaining: 0));
        _target.Sent.Should().Equal("value-0", "value-2");
        _dead.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Cause = DeadLetterCause.Unsendable, Item = (Update?)null });
        queue.Health.Reason.Should().Contain("0 items");
    }

    [Fact]
    public async Task Health_says_what_is_wrong_with_the_file_until_it_works_again()
    {
        await using DeliveryQueue<Update> queue = Queue(o => o.RetryBaseDelay = TimeSpan.FromMilliseconds(5));
        await queue.StartAsync();
        await using SqliteConnection other = _folder.Connect();
        other.Execute("ALTER TABLE entries RENAME TO elsewhere");

        await queue.Invoking(q => q.EnqueueAsync(new Update("u", "1")).AsTask()).Should().ThrowAsync<DeliveryStoreException>();
        await queue.Invoking(q => q.FlushAsync()).Should().ThrowAsync<DeliveryStoreException>();
        await UntilAsync(() => queue.Health.Status == DeliveryStatus.Unhealthy);

        queue.Health.Reason.Should().Contain(_folder.File).And.Contain("What was accepted is kept");
        other.Execute("ALTER TABLE elsewhere RENAME TO entries");
        await UntilAsync(() => queue.Health.Status == DeliveryStatus.Healthy);
        queue.Health.Reason.Should().Contain("0 items", "an item that was not taken over takes no room");
    }

    [Fact]
    public async Task A_host_keeps_its_queue_in_a_file_and_goes_on_after_a_restart()
    {
        _target.Answer = (_, _) => Task.FromResult(BatchResult.Failed(BatchOutcome.NotDelivered, "down"));
        using (IHost host = Host())
        {
            await host.StartAsync();
            await host.Services.GetRequiredService<DeliveryQueue<Update>>().EnqueueAsync(new Update("u", "1"));
            await host.StopAsync(new CancellationToken(canceled: true));
        }

        _target.Answer = (_, _) => Task.FromResult(BatchResult.Delivered);
        using IHost again = Host();
        await again.StartAsync();

        (await again.Services.GetRequiredService<DeliveryQueue<Update>>().FlushAsync()).Remaining.Should().Be(0);
        _target.Sent.Should().EndWith("1");
        await again.StopAsync();
    }

    [Fact]
    public void A_host_without_a_codec_is_told()
    {
        ServiceCollection services = new();
        services.AddDeliveryQueue("", _ => _target).UseSqlite(_folder.ConnectionString);
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.Invoking(p => p.GetRequiredService<DeliveryQueue<Update>>()).Should().Throw<InvalidOperationException>().WithMessage("*IDeliveryCodec*");
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private IHost Host()
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton<IDeliveryCodec<Update>>(_folder.Codec);
        builder.Services.AddDeliveryQueue("", _ => _target, o => o.MaxBatchAge = TimeSpan.Zero).UseSqlite(_folder.ConnectionString, o => o.Lanes = 2);
        return builder.Build();
    }

    private DeliveryQueue<Update> Queue(Action<DeliveryOptions>? configure = null)
    {
        DeliveryOptions options = new();
        configure?.Invoke(options);
        DeliveryHandlers<Update> handlers = new()
        {
            DeadLettered = (letter, _) =>
            {
                _dead.Add(letter);
                return ValueTask.CompletedTask;
            },
        };
        return new DeliveryQueue<Update>(_target, options, _folder.Store(), handlers);
    }
}
