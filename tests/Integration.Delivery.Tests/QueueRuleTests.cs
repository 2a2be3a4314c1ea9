using Testing;

namespace Integration.Delivery.Tests;

/// <summary>A target with a mistake in it costs merging or an item, never a lane.</summary>
public sealed class QueueRuleTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTarget _target = new();
    private readonly LogCollector _logs = new();
    private readonly DeliveryQueue<Update> _queue;

    public QueueRuleTests() => _queue = new DeliveryQueue<Update>(
        _target, new DeliveryOptions { MaxQueuedItems = 4 }, new MemoryDeliveryStore<Update>(lanes: 1, timeProvider: _clock), timeProvider: _clock, logger: _logs.CreateLogger("queue"));

    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await _queue.DisposeAsync();
        _logs.Dispose();
    }

    [Theory]
    [InlineData(nameof(FakeTarget.Merge))]
    [InlineData(nameof(FakeTarget.BytesOf))]
    public async Task Items_are_not_merged_when_the_target_cannot_say_how(string member)
    {
        await EnqueueAsync(("u", "1"), ("u", "2"), ("v", "3"));
        _target.Fail(member);

        FlushResult result = await FlushAsync();

        result.Should().Be(new FlushResult(Delivered: 3, Failed: 0, Remaining: 0));
        _target.Sent.Should().Equal("1", "2", "3");
        ShouldHaveLogged();
    }

    [Fact]
    public async Task Items_of_a_user_go_one_after_the_other_when_the_target_cannot_say_whether_they_may_go_together()
    {
        _target.Fail(nameof(_target.MayShareBatch));
        await _queue.EnqueueAsync(new Update("u", "1", IsEvent: true));
        await _queue.EnqueueAsync(new Update("u", "2", IsEvent: true));

        (await FlushAsync()).Delivered.Should().Be(2);

        _target.Batches.Select(batch => batch.Count).Should().Equal(1, 1);
        ShouldHaveLogged();
    }

    [Fact]
    public async Task An_item_without_a_list_is_a_dead_letter_and_the_lane_goes_on()
    {
        _target.List = item => item.Value == "odd" ? throw new InvalidOperationException("no list") : null;
        await EnqueueAsync(("u", "odd"), ("v", "even"), ("u", "later"));

        FlushResult result = await FlushAsync();

        (result.Delivered, result.Remaining).Should().Be((2, 0));
        _target.Sent.Should().BeEquivalentTo("even", "later");
        DeadLetter<Update> letter = (await _queue.ReadDeadLettersAsync()).Should().ContainSingle().Subject;
        (letter.Item!.Value, letter.Cause).Should().Be(("odd", DeadLetterCause.Unsendable));
        ShouldHaveLogged();
    }

    [Fact]
    public async Task An_item_counts_as_not_repeatable_when_the_target_cannot_say()
    {
        _target.Fail(nameof(_target.IsRepeatable));
        _target.Answer = (_, _) => Task.FromResult(BatchResult.Failed(BatchOutcome.Unknown, "lost"));
        await EnqueueAsync(("u", "1"));

        (await FlushAsync()).Failed.Should().Be(1);

        (await _queue.ReadDeadLettersAsync()).Should().ContainSingle().Which.Cause.Should().Be(DeadLetterCause.OutcomeUnknown);
        _target.Batches.Should().ContainSingle();
    }

    [Theory]
    [InlineData(nameof(FakeTarget.KeyOf))]
    [InlineData(nameof(FakeTarget.BytesOf))]
    public async Task EnqueueAsync_takes_nothing_over_when_the_target_cannot_read_the_item(string member)
    {
        _target.Fail(member);
        for (int i = 0; i < 10; i++)
        {
            await _queue.Invoking(queue => queue.EnqueueAsync(new Update("u", "1")).AsTask()).Should().ThrowAsync<InvalidOperationException>();
        }

        _target.Fail();
        await EnqueueAsync(("u", "2"), ("v", "3"), ("w", "4"), ("x", "5")).WaitAsync(Patience.Longest);

        (await FlushAsync()).Delivered.Should().Be(4);
    }

    [Fact]
    public async Task EnqueueAsync_refuses_a_key_with_half_of_a_surrogate_pair()
    {
        // Not the data of a theory: such text does not come through unchanged.
        foreach (string key in new[] { "\uD83D", "\uDE00", "user-\uD83D!", "\uDE00\uD83D", "\uD83D\uDE00\uD83D" })
        {
            (await _queue.Invoking(queue => queue.EnqueueAsync(new Update(key, "1")).AsTask()).Should().ThrowAsync<ArgumentException>())
                .Which.Message.Should().NotContain(key);
        }
    }

    [Fact]
    public async Task EnqueueAsync_takes_any_key_that_is_text()
    {
        await EnqueueAsync(("\uD83D\uDE00", "1"), ("ключ-\uD83D\uDE00\uD83D\uDE00-日本", "2"));

        (await FlushAsync()).Delivered.Should().Be(2);
    }

    [Fact]
    public async Task A_refusal_without_a_reason_is_a_dead_letter_like_any_other()
    {
        _target.Answer = (items, _) => items[0].Value == "argument" ? throw new SilentException() : Task.FromResult(BatchResult.Partial([new ItemFailure(0, Reason: null!)]));
        await EnqueueAsync(("u", "argument"));
        await FlushAsync();
        await EnqueueAsync(("v", "named"));

        (await FlushAsync()).Failed.Should().Be(1);

        (await _queue.ReadDeadLettersAsync()).Should().HaveCount(2).And.OnlyContain(letter => letter.Cause == DeadLetterCause.Rejected && letter.Reason.Length > 10);
        _target.Batches.Should().HaveCount(2);
    }

    private Task<FlushResult> FlushAsync() => Patience.AdvanceUntilAsync(_clock, _queue.FlushAsync(), TimeSpan.FromSeconds(1));

    private async Task EnqueueAsync(params (string User, string Value)[] items)
    {
        foreach ((string user, string value) in items)
        {
            await _queue.EnqueueAsync(new Update(user, value));
        }
    }

    private void ShouldHaveLogged() => _logs.Entries.Should().Contain(entry => entry.Message.Contains("the target failed with System.InvalidOperationException", StringComparison.Ordinal));

    private sealed class SilentException : ArgumentException
    {
        public override string Message => string.Empty;
    }
}
