using Testing;

namespace SessionM.Client.Tests;

/// <summary>What a run makes of the records that an earlier one has left.</summary>
public sealed class BulkTagResumeTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // 30 minutes of a Message-ID, less 100 seconds of a call, less 5 minutes for clocks that differ.
    private static readonly TimeSpan LongestRepeatable = TimeSpan.FromMinutes(25) - TimeSpan.FromSeconds(100);

    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTags _tags = new();
    private readonly MemoryCheckpoint _checkpoint = new();
    private readonly SessionMBulkTags _bulk;

    public BulkTagResumeTests() => _bulk = new SessionMBulkTags(_tags, () => new SessionMOptions(), _clock);

    [Fact]
    public async Task A_second_run_skips_what_the_first_has_done()
    {
        Succeed();
        await RunAsync(Counter(0), Expiring(1));

        List<TagAssignmentResult> results = await RunAsync(Counter(0), Expiring(1), Counter(2));

        results.Select(r => r.Outcome).Should().Equal(TagOutcome.Skipped, TagOutcome.Skipped, TagOutcome.Tagged);
        results.Should().OnlyContain(r => r.IsTagged);
        _tags.Calls.Should().HaveCount(3);
        _checkpoint.Records.Values.Should().OnlyContain(r => r.State == TagRecordState.Tagged && r.At == _clock.GetUtcNow());
    }

    [Fact]
    public async Task A_counter_without_an_answer_is_sent_again_under_its_message_id_while_SessionM_knows_it()
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0), Counter(1));
        _clock.Advance(LongestRepeatable);
        Succeed();

        List<TagAssignmentResult> results = await RunAsync(left, Counter(0), Counter(1));

        results.Should().OnlyContain(r => r.Outcome == TagOutcome.Tagged);
        _tags.Calls.GroupBy(c => (c.Customer, c.MessageId)).Should().HaveCount(2).And.OnlyContain(g => g.Count() == 2);
    }

    [Fact]
    public async Task A_counter_without_an_answer_is_unknown_for_good_when_its_message_id_may_have_expired()
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0));
        _clock.Advance(LongestRepeatable + TimeSpan.FromMilliseconds(1));
        Succeed();

        for (int run = 0; run < 2; run++)
        {
            List<TagAssignmentResult> results = await RunAsync(left, Counter(0), Counter(1));

            results.Select(r => r.Outcome).Should().Equal(TagOutcome.Unknown, run == 0 ? TagOutcome.Tagged : TagOutcome.Skipped);
            results[0].Reason.Should().Contain("twice");
        }

        _tags.Calls.Where(c => c.Customer.Value == "C-0").Should().ContainSingle("the crashed run's");
    }

    [Fact]
    public async Task A_counter_of_unknown_outcome_is_sent_again_when_the_host_says_so()
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0));
        _clock.Advance(Day);
        Succeed();

        List<TagAssignmentResult> results =
            await _bulk.TagAsync(new[] { Counter(0) }.ToAsyncEnumerable(), new BulkTagJob { Checkpoint = left, RepeatUnknownCounters = true }).ToListAsync();

        results.Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.Tagged);
        _tags.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_repeat_that_the_host_asked_for_begins_a_new_life_of_the_message_id()
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0));
        _clock.Advance(Day);
        _tags.Answer = _ => Task.FromException<CustomerTags>(FakeTagCall.Lost());
        await _bulk.RunAsync(new[] { Counter(0) }.ToAsyncEnumerable(), new BulkTagJob { Checkpoint = left, RepeatUnknownCounters = true });
        _clock.Advance(LongestRepeatable);
        Succeed();

        (await RunAsync(left, Counter(0))).Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.Tagged);
    }

    [Fact]
    public async Task An_expiring_tag_without_an_answer_is_set_again_at_any_time()
    {
        MemoryCheckpoint left = await CrashAsync(Expiring(0));
        _clock.Advance(7 * Day);
        Succeed();

        (await RunAsync(left, Expiring(0))).Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.Tagged);
    }

    [Theory]
    [InlineData(-5, TagOutcome.Tagged)]
    [InlineData(-6, TagOutcome.Unknown)]
    public async Task A_clock_that_was_set_back_too_far_makes_counters_unknown(int minutes, TagOutcome expected)
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0));
        SessionMBulkTags later = new(_tags, () => new SessionMOptions(), new ManualTimeProvider(_clock.GetUtcNow().AddMinutes(minutes)));
        Succeed();

        TagAssignmentResult result = await later.TagAsync(new[] { Counter(0) }.ToAsyncEnumerable(), new BulkTagJob { Checkpoint = left }).SingleAsync();

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public async Task The_life_of_a_message_id_is_counted_from_the_first_time_it_was_sent()
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0));
        _clock.Advance(TimeSpan.FromMinutes(20));
        _tags.Answer = _ => Task.FromException<CustomerTags>(FakeTagCall.Lost());
        (await RunAsync(left, Counter(0)))[0].Outcome.Should().Be(TagOutcome.Unknown);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Succeed();

        (await RunAsync(left, Counter(0)))[0].Outcome.Should().Be(TagOutcome.Unknown);

        _tags.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_run_does_not_repeat_a_counter_after_a_rate_limit_that_outlasts_its_message_id()
    {
        _tags.Answer = _ => Task.FromException<CustomerTags>(FakeTagCall.RateLimited(TimeSpan.FromHours(1), outcomeUnknown: true));
        Task<List<TagAssignmentResult>> results =
            _bulk.TagAsync(new[] { Counter(0) }.ToAsyncEnumerable(), new BulkTagJob { Checkpoint = _checkpoint }).ToListAsync().AsTask();
        _clock.RunUntilCompleted(results);

        (await results).Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.Unknown);
        _tags.Calls.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("credentials")]
    [InlineData("connection")]
    [InlineData("customer")]
    public async Task A_failed_repeat_leaves_a_counter_as_unknown_as_it_was(string failure)
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0));
        TagRecord before = left.Records[0];
        _clock.Advance(TimeSpan.FromMinutes(20));
        _tags.Answer = _ => Task.FromException<CustomerTags>(failure switch
        {
            "credentials" => FakeTagCall.Unauthorized(),
            "connection" => FakeTagCall.Undelivered(),
            _ => FakeTagCall.UserNotFound(),
        });

        TagAssignmentResult repeated = (await RunAsync(left, Counter(0))).Single();

        repeated.Outcome.Should().Be(TagOutcome.Unknown);
        repeated.Reason.Should().Contain("earlier attempt");
        repeated.Exception.Should().NotBeNull();
        left.Records[0].Should().Be(before, "the life of the Message-ID began then");
        _clock.Advance(TimeSpan.FromMinutes(20));
        Succeed();
        (await RunAsync(left, Counter(0))).Single().Outcome.Should().Be(TagOutcome.Unknown);
        _tags.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_failed_repeat_that_the_host_asked_for_does_not_begin_a_new_life_of_the_message_id()
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0));
        TagRecord before = left.Records[0];
        _clock.Advance(Day);
        _tags.Answer = _ => Task.FromException<CustomerTags>(FakeTagCall.Undelivered());

        await _bulk.RunAsync(new[] { Counter(0) }.ToAsyncEnumerable(), new BulkTagJob { Checkpoint = left, RepeatUnknownCounters = true });

        left.Records[0].Should().Be(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rate_limit_that_outlasts_the_message_id_does_not_settle_what_was_sent_before_it(bool crashed)
    {
        MemoryCheckpoint left = crashed ? await CrashAsync(Counter(0)) : _checkpoint;
        int calls = _tags.Calls.Count;
        _tags.Answer = _ => Task.FromException<CustomerTags>(
            !crashed && _tags.Calls.Count == 1 ? FakeTagCall.RateLimited(TimeSpan.FromSeconds(1), outcomeUnknown: true) : FakeTagCall.RateLimited(TimeSpan.FromHours(1)));
        Task<List<TagAssignmentResult>> results = RunAsync(left, Counter(0));
        _clock.RunUntilCompleted(results);

        (await results).Single().Outcome.Should().Be(TagOutcome.Unknown);
        left.Records[0].State.Should().Be(TagRecordState.Sending);
        _tags.Calls.Should().HaveCount(calls + (crashed ? 1 : 2));
    }

    [Fact]
    public async Task A_refusal_is_reported_again_without_a_call()
    {
        _tags.Answer = _ => Task.FromException<CustomerTags>(FakeTagCall.UserNotFound());
        await RunAsync(Counter(0));

        List<TagAssignmentResult> results = await RunAsync(Counter(0));

        results.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Outcome = TagOutcome.Refused, Exception = (object?)null, IsTagged = false });
        _tags.Calls.Should().HaveCount(1);
    }

    [Fact]
    public async Task What_was_not_delivered_or_not_authorised_is_tried_again_at_any_time()
    {
        _tags.Answer = call => Task.FromException<CustomerTags>(call.Customer.Value == "C-0" ? FakeTagCall.Undelivered() : FakeTagCall.Unauthorized());
        (await RunAsync(Counter(0), Counter(1))).Should().OnlyContain(r => r.Outcome == TagOutcome.NotDelivered);
        _clock.Advance(Day);
        Succeed();

        (await RunAsync(Counter(0), Counter(1))).Should().OnlyContain(r => r.Outcome == TagOutcome.Tagged);
    }

    [Fact]
    public async Task Counters_that_may_have_been_sent_are_not_called_untried_when_the_credentials_are_refused()
    {
        MemoryCheckpoint left = await CrashAsync(Counter(0), Counter(1));
        left.Records.Remove(0);
        _tags.Answer = _ => Task.FromException<CustomerTags>(FakeTagCall.Unauthorized());
        SessionMBulkTags oneByOne = new(_tags, () => new SessionMOptions { BulkTags = { MaxConcurrency = 1 } }, _clock);

        List<TagAssignmentResult> results =
            await oneByOne.TagAsync(new[] { Counter(0), Counter(1), Counter(2) }.ToAsyncEnumerable(), new BulkTagJob { Checkpoint = left }).ToListAsync();

        results.Select(r => r.Outcome).Should().Equal(TagOutcome.NotDelivered, TagOutcome.Unknown, TagOutcome.NotTried);
    }

    [Fact]
    public async Task A_record_that_was_lost_counts_as_sent_at_any_time_and_is_not_compared()
    {
        Succeed();
        TagRecord lost = new(TagRecordState.Sending, DateTimeOffset.MinValue, Fingerprint: null);
        _checkpoint.Records[0] = lost;
        _checkpoint.Records[1] = lost;

        List<TagAssignmentResult> results = await RunAsync(Counter(0), Expiring(1));

        results.Select(r => r.Outcome).Should().Equal(TagOutcome.Unknown, TagOutcome.Tagged);
    }

    public static TheoryData<string> Changes() => ["other customer", "other kind of id", "other tag", "more tags", "other lifetime", "other mode", "shifted", "shorter"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_source_that_changed_ends_the_run_before_anything_is_sent_for_it(string change)
    {
        Succeed();
        TagAssignment[] before = [Counter(0), Expiring(1), Counter(2)];
        await RunAsync(before);
        TagAssignment[] after = change switch
        {
            "other customer" => [Counter(0), TagAssignment.SetExpiring(CustomerId.External("C-9"), Day, "vip"), Counter(2)],
            "other kind of id" => [Counter(0), TagAssignment.SetExpiring(CustomerId.User("C-1"), Day, "vip"), Counter(2)],
            "other tag" => [Counter(0), TagAssignment.SetExpiring(CustomerId.External("C-1"), Day, "vap"), Counter(2)],
            "more tags" => [Counter(0), TagAssignment.SetExpiring(CustomerId.External("C-1"), Day, "vip", "x"), Counter(2)],
            "other lifetime" => [Counter(0), TagAssignment.SetExpiring(CustomerId.External("C-1"), 2 * Day, "vip"), Counter(2)],
            "other mode" => [Counter(0), TagAssignment.Increment(CustomerId.External("C-1"), "vip"), Counter(2)],
            "shifted" => [Counter(0), Counter(7), Expiring(1), Counter(2)],
            _ => [Counter(0)],
        };

        Func<Task> run = () => RunAsync(after);

        (await run.Should().ThrowAsync<TagSourceChangedException>()).Which.Position.Should().Be(1);
        _tags.Calls.Should().HaveCount(3);
    }

    [Fact]
    public void Message_ids_differ_between_positions_and_between_jobs_and_are_the_same_for_one_step()
    {
        Guid job = Guid.NewGuid();
        IEnumerable<MessageId> ids = Enumerable.Range(0, 1000).Select(n => MessageId.Of(job, n));

        ids.Should().OnlyHaveUniqueItems();
        ids.Should().Equal(Enumerable.Range(0, 1000).Select(n => MessageId.Of(job, n)));
        MessageId.Of(Guid.NewGuid(), 0).Should().NotBe(MessageId.Of(job, 0));
        Guid.Parse(MessageId.Of(job, 0).Value).Version.Should().Be(8);
    }

    private static TagAssignment Counter(int number) => TagAssignment.Increment(CustomerId.External($"C-{number}"), "visit");

    private static TagAssignment Expiring(int number) => TagAssignment.SetExpiring(CustomerId.External($"C-{number}"), Day, "vip");

    private void Succeed() => _tags.Answer = _ => Task.FromResult(new CustomerTags());

    private Task<List<TagAssignmentResult>> RunAsync(params TagAssignment[] assignments) => RunAsync(_checkpoint, assignments);

    private async Task<List<TagAssignmentResult>> RunAsync(MemoryCheckpoint checkpoint, params TagAssignment[] assignments) =>
        await _bulk.TagAsync(assignments.ToAsyncEnumerable(), new BulkTagJob { Checkpoint = checkpoint }).OrderBy(r => r.Position).ToListAsync();

    /// <summary>Sends all, and gives what is recorded while no answer has come.</summary>
    private async Task<MemoryCheckpoint> CrashAsync(params TagAssignment[] assignments)
    {
        SessionMBulkTags crashing = new(_tags, () => new SessionMOptions { BulkTags = { DrainTimeout = TimeSpan.Zero } }, _clock);
        using CancellationTokenSource end = new();
        Task run = crashing.RunAsync(assignments.ToAsyncEnumerable(), new BulkTagJob { Checkpoint = _checkpoint }, end.Token);
        await _tags.PendingAsync(assignments.Length);
        MemoryCheckpoint left = _checkpoint.Copy();
        await end.CancelAsync();
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        left.Records.Values.Should().OnlyContain(r => r.State == TagRecordState.Sending);
        return left;
    }
}
