using Microsoft.Extensions.Options;
using Testing;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>What the ledger in memory knows, and for how long.</summary>
public sealed class InMemoryWebhookLedgerTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ManualTimeProvider _clock = new();
    private readonly BrazeWebhookOptions _options = new();
    private readonly InMemoryWebhookLedger _ledger;

    public InMemoryWebhookLedgerTests()
    {
        IOptionsMonitor<BrazeWebhookOptions> monitor = Substitute.For<IOptionsMonitor<BrazeWebhookOptions>>();
        monitor.Get(Arg.Any<string>()).Returns(_options);
        _ledger = new InMemoryWebhookLedger(monitor, _clock);
    }

    [Fact]
    public async Task BeginAsync_gives_a_delivery_to_one_caller()
    {
        (await BeginAsync("a")).Should().Be(DeliveryState.New);
        (await BeginAsync("a")).Should().Be(DeliveryState.InProgress);
        (await BeginAsync("b")).Should().Be(DeliveryState.New);
        (await BeginAsync("a", receiver: "uk")).Should().Be(DeliveryState.New);
    }

    [Fact]
    public async Task BeginAsync_keeps_a_delivery_in_progress_however_long_that_takes()
    {
        await BeginAsync("a");
        _clock.Advance(TimeSpan.FromDays(30));

        (await BeginAsync("a")).Should().Be(DeliveryState.InProgress);
    }

    [Fact]
    public async Task CompleteAsync_makes_it_known_for_its_time()
    {
        await ProcessAsync("a");

        (await BeginAsync("a")).Should().Be(DeliveryState.Processed);
        _clock.Advance(Hour);
        (await BeginAsync("a")).Should().Be(DeliveryState.New);
    }

    [Fact]
    public async Task ReleaseAsync_makes_it_new_and_leaves_processed_ones_alone()
    {
        await BeginAsync("a");
        await _ledger.ReleaseAsync(Delivery("a"));
        (await BeginAsync("a")).Should().Be(DeliveryState.New);

        await ProcessAsync("b");
        await _ledger.ReleaseAsync(Delivery("b"));
        (await BeginAsync("b")).Should().Be(DeliveryState.Processed);
    }

    [Fact]
    public async Task CompleteAsync_forgets_the_oldest_of_its_receiver_beyond_the_limit()
    {
        _options.MaxRemembered = 2;
        await ProcessAsync("other", receiver: "uk");
        await BeginAsync("in progress");
        foreach (string id in new[] { "1", "2", "3" })
        {
            await ProcessAsync(id);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await BeginAsync("1")).Should().Be(DeliveryState.New);
        (await BeginAsync("2")).Should().Be(DeliveryState.Processed);
        (await BeginAsync("3")).Should().Be(DeliveryState.Processed);
        (await BeginAsync("in progress")).Should().Be(DeliveryState.InProgress);
        (await BeginAsync("other", receiver: "uk")).Should().Be(DeliveryState.Processed);
    }

    [Fact]
    public async Task A_delivery_processed_anew_is_not_forgotten_with_its_first_time()
    {
        // The long one stands in front of the queue, so that the short one's first entry is still there when it is processed anew.
        await ProcessAsync("long");
        await ProcessAsync("short", rememberFor: TimeSpan.FromMinutes(1));
        _clock.Advance(TimeSpan.FromMinutes(2));
        await ProcessAsync("short", rememberFor: TimeSpan.FromHours(5));
        _clock.Advance(Hour);

        (await BeginAsync("long")).Should().Be(DeliveryState.New);
        (await BeginAsync("short")).Should().Be(DeliveryState.Processed);
    }

    [Fact]
    public async Task Memory_is_given_back_when_the_time_is_over()
    {
        for (int i = 0; i < 1_000; i++)
        {
            await ProcessAsync($"{i}");
        }

        _ledger.CountOf(string.Empty).Should().Be(1_000);
        _clock.Advance(Hour);
        await ProcessAsync("one more");
        _ledger.CountOf(string.Empty).Should().Be(1);
    }

    [Fact]
    public async Task Of_many_threads_one_gets_a_delivery()
    {
        DeliveryState[] states = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => BeginAsync($"{i / 50}").AsTask())));

        states.Count(s => s == DeliveryState.New).Should().Be(4);
        states.Count(s => s == DeliveryState.InProgress).Should().Be(196);
    }

    private static WebhookDelivery Delivery(string id, string receiver = "", TimeSpan? rememberFor = null) => new(receiver, id, rememberFor ?? Hour);

    private ValueTask<DeliveryState> BeginAsync(string id, string receiver = "") => _ledger.BeginAsync(Delivery(id, receiver));

    private async Task ProcessAsync(string id, string receiver = "", TimeSpan? rememberFor = null)
    {
        (await BeginAsync(id, receiver)).Should().Be(DeliveryState.New);
        await _ledger.CompleteAsync(Delivery(id, receiver, rememberFor));
    }
}
