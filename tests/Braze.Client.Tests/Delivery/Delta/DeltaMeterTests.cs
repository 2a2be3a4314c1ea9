using Integration.Delivery;
using Testing;

namespace Braze.Client.Tests;

/// <summary>What operators see of the filter.</summary>
public sealed class DeltaMeterTests : IDisposable
{
    private const string Queue = "Braze.Track:meters";

    private readonly MeterCollector _meters = new("Braze.Client.Delta");
    private readonly HookedMemory _memory = new(new DeltaMemory(10));
    private readonly DeltaFilter _filter;
    private BatchResult _answer = BatchResult.Delivered;

    public DeltaMeterTests() => _filter = new DeltaFilter(Queue, new DeltaFilterOptions(), _memory, new ManualTimeProvider());

    public void Dispose()
    {
        _filter.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task Meters_count_what_was_accepted_and_held_back_and_again_what_was_forgotten()
    {
        UserAttributes attributes = new(Wire.User) { ["tier"] = "gold", ["n"] = 1, EmailSubscribe = GlobalSubscriptionState.OptedIn };
        UserAttributes silent = new(Wire.User) { ["tier"] = "gold" };
        await SendAsync(attributes);
        Figures().Should().Be((2, 0, 0, 0), "a subscription state costs nothing");

        await SendAsync(attributes);
        Figures().Should().Be((2, 2, 0, 0), "the subscription state went out");

        await SendAsync(silent);
        Figures().Should().Be((2, 3, 1, 0));

        await _filter.ForgetAttributeAsync("tier");
        await SendAsync(attributes);
        Figures().Should().Be((3, 4, 1, 0));

        await _filter.ForgetAsync(Wire.User);
        await SendAsync(attributes);
        Figures().Should().Be((5, 4, 1, 0));
    }

    [Fact]
    public async Task Meters_count_nothing_of_a_batch_that_Braze_did_not_accept()
    {
        _answer = BatchResult.Failed(BatchOutcome.Unknown, "no answer");

        await SendAsync(new UserAttributes(Wire.User) { ["a"] = 1 });

        Figures().Should().Be((0, 0, 0, 0));
    }

    [Fact]
    public async Task Meters_count_failures_of_the_memory()
    {
        _memory.BeforeRemember = () => throw new InvalidOperationException("gone");

        await SendAsync(new UserAttributes(Wire.User) { ["a"] = 1 });

        Figures().Should().Be((1, 0, 0, 1));
    }

    [Fact]
    public async Task Meters_are_tagged_with_the_queue_alone()
    {
        await SendAsync(new UserAttributes(Wire.User) { ["a"] = 1 });

        _meters.Measurements.Should().OnlyContain(measured => measured.Tags.Keys.Single() == "delivery.target");
    }

    private (double Sent, double HeldBack, double Objects, double Failures) Figures() =>
        (Sum("attributes.sent"), Sum("attributes.held_back"), Sum("objects.held_back"), Sum("memory.failures"));

    private double Sum(string instrument) =>
        _meters.Of($"braze.delta.{instrument}").Where(measured => Equals(measured.Tags["delivery.target"], Queue)).Sum(measured => measured.Value);

    private Task SendAsync(UserAttributes attributes) => _filter.SendAsync([QueuedTrackItem.From(attributes)], (_, _) => Task.FromResult(_answer), CancellationToken.None);
}
