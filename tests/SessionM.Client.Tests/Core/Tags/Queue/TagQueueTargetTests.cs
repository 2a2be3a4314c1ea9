using Integration.Delivery;
using Testing;

namespace SessionM.Client.Tests;

public sealed class TagQueueTargetTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTags _tags = new();
    private readonly TagQueueTarget _target;

    public TagQueueTargetTests()
    {
        SessionMOptions options = new() { Retry = { TotalTimeout = TimeSpan.FromMinutes(2) } };
        _target = new TagQueueTarget("SessionM.Tags", _tags, new RepeatWindow(() => options, _clock), maxConcurrency: 2);
    }

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task SendAsync_serves_customers_side_by_side_and_each_in_order()
    {
        TagChange[] changes = [Counter("a"), Counter("a", "lunch"), Counter("b"), Counter("c")];
        Task<BatchResult> sending = _target.SendAsync(changes);

        IReadOnlyList<FakeTagCall> first = await _tags.PendingAsync(2);
        first.Select(call => call.Text).Should().BeEquivalentTo("a: visit", "b: visit");
        first.Single(call => call.Text == "b: visit").Succeed();
        (await _tags.BegunAsync(3))[2].Text.Should().Be("c: visit", "the second of a waits for the first");
        _tags.Answer = _ => Task.FromResult(new CustomerTags());
        foreach (FakeTagCall call in await _tags.PendingAsync(2))
        {
            call.Succeed();
        }

        (await sending).Should().BeSameAs(BatchResult.Delivered);
        _tags.MostPending.Should().Be(2);
        _tags.Calls.Select(call => call.MessageId).Should().BeEquivalentTo(changes.Select(change => change.MessageId));
        _tags.Calls.Where(call => call.Customer.Value == "a").Select(call => call.Tags.Single()).Should().Equal("visit", "lunch");
    }

    [Fact]
    public async Task SendAsync_tells_what_became_of_each_change()
    {
        _tags.Answer = call => call.Customer.Value switch
        {
            "unknown" => Task.FromException<CustomerTags>(FakeTagCall.UserNotFound()),
            "lost" => Task.FromException<CustomerTags>(FakeTagCall.Lost()),
            _ => Task.FromResult(new CustomerTags()),
        };

        BatchResult result = await _target.SendAsync([Counter("a"), Counter("unknown"), Counter("lost"), Counter("lost", "lunch"), Counter("unknown", "lunch")]);

        result.Outcome.Should().Be(BatchOutcome.Delivered);
        result.Failures.Select(f => (f.Index, f.IsTransient, f.OutcomeUnknown)).Should()
            .Equal((1, false, false), (2, true, true), (3, true, false), (4, false, false));
        result.Failures[0].Reason.Should().Contain("user_not_found").And.NotContain("unknown:");
        _tags.Calls.Should().HaveCount(4, "the second of the lost customer must not go before the first");
    }

    [Fact]
    public async Task SendAsync_begins_nothing_more_after_a_rate_limit()
    {
        _tags.Answer = _ => Task.FromException<CustomerTags>(FakeTagCall.RateLimited(TimeSpan.FromSeconds(40)));

        BatchResult result = await _target.SendAsync([.. Enumerable.Range(0, 50).Select(n => Counter($"c{n}"))]);

        result.Outcome.Should().Be(BatchOutcome.NotDelivered);
        result.RetryAfter.Should().Be(TimeSpan.FromSeconds(40));
        _tags.Calls.Count.Should().BeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task SendAsync_after_a_rate_limit_keeps_what_was_delivered()
    {
        _tags.Answer = call => call.Tags.Contains("visit")
            ? Task.FromResult(new CustomerTags())
            : Task.FromException<CustomerTags>(FakeTagCall.RateLimited(TimeSpan.FromSeconds(40)));

        BatchResult result = await _target.SendAsync([Counter("a"), Counter("a", "lunch"), Counter("a", "dinner")]);

        result.Failures.Select(f => (f.Index, f.IsTransient, f.OutcomeUnknown)).Should().Equal((1, true, false), (2, true, false));
        result.RetryAfter.Should().Be(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task SendAsync_says_that_the_credentials_were_refused()
    {
        _tags.Answer = _ => Task.FromException<CustomerTags>(FakeTagCall.Unauthorized());

        (await _target.SendAsync([Counter("a"), Counter("b"), Counter("c")])).Outcome.Should().Be(BatchOutcome.Unauthorized);
    }

    [Fact]
    public async Task SendAsync_cancelled_knows_nothing_of_calls_under_way_and_sends_no_other()
    {
        using CancellationTokenSource stop = new();
        Task<BatchResult> sending = _target.SendAsync([Counter("a"), Counter("b"), Counter("c")], stop.Token);
        await _tags.PendingAsync(2);

        await stop.CancelAsync();

        (await sending).Failures.Select(f => (f.Index, f.OutcomeUnknown)).Should().Equal((0, true), (1, true), (2, false));
        _tags.Calls.Should().HaveCount(2);
    }

    [Fact]
    public void RecognizesRepeat_is_over_before_SessionM_forgets()
    {
        TagChange counter = Counter("a");

        _target.IsRepeatable(counter).Should().BeFalse();
        _target.RecognizesRepeat(counter).Should().BeTrue();
        _clock.Advance(TimeSpan.FromMinutes(23));
        _target.RecognizesRepeat(counter).Should().BeTrue("30 minutes less the longest call and 5 minutes for clocks that differ");
        _clock.Advance(TimeSpan.FromSeconds(1));
        _target.RecognizesRepeat(counter).Should().BeFalse();
        TagChange ofTheFuture = new(counter.Assignment, MessageId.New(), _clock.GetUtcNow() + TimeSpan.FromMinutes(6));
        _target.RecognizesRepeat(ofTheFuture).Should().BeFalse("nobody knows how wrong that clock was");
    }

    [Fact]
    public void KeyOf_tells_kinds_of_ids_apart_and_takes_SessionMs_own_in_any_case()
    {
        string[] keys = [.. new[] { CustomerId.User("Ab"), CustomerId.User("aB"), CustomerId.External("Ab"), CustomerId.External("aB") }
            .Select(customer => _target.KeyOf(new TagChange(TagAssignment.Increment(customer, "visit"), MessageId.New(), default)))];

        keys[0].Should().Be(keys[1]);
        keys.Distinct().Should().HaveCount(3);
    }

    private TagChange Counter(string customer, string tag = "visit") =>
        new(TagAssignment.Increment(CustomerId.External(customer), tag), MessageId.New(), _clock.GetUtcNow());
}
