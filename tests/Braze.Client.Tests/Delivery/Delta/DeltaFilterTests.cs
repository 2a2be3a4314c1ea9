using System.Text;
using Integration.Delivery;
using Testing;

namespace Braze.Client.Tests;

/// <summary>What the filter lets through, and what it believes afterwards.</summary>
public sealed class DeltaFilterTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly DeltaFilterOptions _options = new();
    private readonly DeltaMemory _memory = new(1000);
    private readonly DeltaFilter _filter;
    private readonly List<string[]> _calls = [];
    private Func<ValueTask<BatchResult>> _answer = () => new(BatchResult.Delivered);

    public DeltaFilterTests() => _filter = new DeltaFilter("Braze.Track", _options, _memory, _time);

    public void Dispose() => _filter.Dispose();

    [Fact]
    public async Task SendAsync_leaves_out_what_was_accepted_and_makes_no_call_when_nothing_is_left()
    {
        await SendAsync(Gold(1));
        await SendAsync(Gold(1));
        await SendAsync(Gold(2));

        _calls.Select(call => string.Join('|', call)).Should().Equal("""{"external_id":"u-1","tier":"gold","n":1}""", """{"external_id":"u-1","n":2}""");
        _filter.Report.Should().Be(new DeltaReport(_time.GetUtcNow(), 3, 3, 1));
    }

    [Theory]
    [InlineData(BatchOutcome.Unknown)]
    [InlineData(BatchOutcome.NotDelivered)]
    [InlineData(BatchOutcome.Refused)]
    public async Task SendAsync_knows_nothing_of_an_attribute_whose_batch_failed(BatchOutcome outcome)
    {
        await SendAsync(Gold(1));
        _answer = () => new(BatchResult.Failed(outcome, "no"));
        await SendAsync(Gold(2));
        _answer = () => new(BatchResult.Delivered);
        await SendAsync(Gold(1));

        _calls[2].Should().Equal("""{"external_id":"u-1","n":1}""");
    }

    [Fact]
    public async Task SendAsync_leads_failures_back_to_the_objects_and_does_not_remember_those()
    {
        UserAttributes other = new(BrazeUser.External("u-2")) { ["a"] = 1 };
        await SendAsync(Gold(1));
        _answer = () => new(BatchResult.Partial([new ItemFailure(0, "bad")]));

        (await SendAsync(Gold(1), other)).Failures.Should().Equal(new ItemFailure(1, "bad"));
        _answer = () => new(BatchResult.Delivered);
        await SendAsync(other);

        _calls.Should().HaveCount(3);
    }

    [Fact]
    public async Task SendAsync_sends_operations_each_time_and_the_value_after_them()
    {
        await SendAsync(Gold(1));
        await SendAsync(new UserAttributes(Wire.User) { ["n"] = AttributeValue.Increment(1) });
        await SendAsync(new UserAttributes(Wire.User) { ["n"] = AttributeValue.Increment(1) });
        await SendAsync(Gold(1));

        _calls.Should().HaveCount(4);
        _calls[3].Should().Equal("""{"external_id":"u-1","n":1}""");
    }

    [Fact]
    public async Task SendAsync_believes_what_it_knows_for_three_quarters_of_the_time_to_live_and_not_after_it()
    {
        await SendAsync(Gold(1));
        _time.Advance(_options.TimeToLive * 0.75);
        await SendAsync(Gold(1));
        _calls.Should().HaveCount(1);

        _time.Advance(_options.TimeToLive / 4);
        await SendAsync(Gold(1));
        _calls.Should().HaveCount(2, "holding back does not prolong it");
    }

    [Fact]
    public async Task SendAsync_remembers_no_update_that_Braze_may_have_ignored_and_no_user_named_by_an_address()
    {
        UserAttributes[] never =
        [
            new(Wire.User) { UpdateExistingOnly = true, ["a"] = 1 },
            new(BrazeUser.Alias("a", "b")) { ["a"] = 1 },
            new(BrazeUser.Email("a@b.test")) { ["a"] = 1 },
            new(Wire.User) { EmailSubscribe = GlobalSubscriptionState.OptedIn },
        ];
        foreach (UserAttributes attributes in never)
        {
            await SendAsync(attributes);
            await SendAsync(attributes);
        }

        _calls.Should().HaveCount(8);
    }

    [Fact]
    public async Task ForgetAsync_wins_over_a_batch_that_is_on_its_way()
    {
        _answer = async () =>
        {
            await _filter.ForgetAsync(Wire.User);
            return BatchResult.Delivered;
        };
        await SendAsync(Gold(1));
        await SendAsync(Gold(1));

        _calls.Should().HaveCount(2);
        _memory.Users.Should().Be(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ForgetAsync_wins_over_a_batch_that_is_being_remembered(bool before)
    {
        HookedMemory memory = new(_memory);
        using DeltaFilter filter = new("Braze.Track", _options, memory, _time);
        Func<Task> forget = () => filter.ForgetAsync(Wire.User);
        memory.BeforeRemember = before ? forget : null;
        memory.AfterRemember = before ? null : forget;

        await SendAsync(filter, Gold(1));

        _memory.Users.Should().Be(0);
    }

    [Fact]
    public async Task Forgetting_wins_while_many_batches_are_on_their_way()
    {
        UserAttributes[] updates = [.. Enumerable.Range(0, 600).Select(i => new UserAttributes(BrazeUser.External($"u-{i}")) { ["a"] = 1, ["b"] = 2 })];
        await Parallel.ForEachAsync(updates.Index(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (update, token) =>
            await _filter.SendAsync([QueuedTrackItem.From(update.Item)], async (_, _) =>
            {
                await Task.Yield();
                await (update.Index % 50 == 0 ? _filter.ForgetAttributeAsync("b", token) : update.Index % 2 == 0 ? _filter.ForgetAsync(update.Item.User!, token) : Task.CompletedTask);
                await Task.Yield();
                return BatchResult.Delivered;
            }, token));

        UInt128[] forgotten = [.. updates.Where((_, index) => index % 2 == 0).Select(update => DeltaHash.Of(update.User!))];
        (await _memory.RecallAsync(forgotten)).Should().BeEmpty();
        _memory.Users.Should().BePositive("others are remembered");
    }

    private static UserAttributes Gold(int n) => new(Wire.User) { ["tier"] = "gold", ["n"] = n };

    private Task<BatchResult> SendAsync(params UserAttributes[] attributes) => SendAsync(_filter, attributes);

    private Task<BatchResult> SendAsync(DeltaFilter filter, params UserAttributes[] attributes) => filter.SendAsync(
        [.. attributes.Select(QueuedTrackItem.From)],
        (sent, _) =>
        {
            _calls.Add([.. sent.Select(item => Encoding.UTF8.GetString(item.Json.Span))]);
            return _answer().AsTask();
        },
        CancellationToken.None);
}
