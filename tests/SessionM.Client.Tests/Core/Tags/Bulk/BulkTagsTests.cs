using System.Net;
using Integration.Abstractions;
using Testing;

namespace SessionM.Client.Tests;

public sealed class BulkTagsTests : BulkTagFixture
{
    [Fact]
    public async Task TagAsync_makes_one_call_for_each_assignment_in_its_own_mode()
    {
        Succeed();
        TagAssignment[] assignments =
        [
            TagAssignment.Increment(CustomerId.User("u-1"), "visit", "spring"),
            TagAssignment.SetExpiring(CustomerId.External("C-2"), Day, "vip"),
        ];

        List<TagAssignmentResult> results = await Bulk.TagAsync(assignments.ToAsyncEnumerable()).ToListAsync();

        Tags.Calls.Select(c => c.Text).Should().BeEquivalentTo("u-1: visit,spring", "C-2: vip 86400s");
        Tags.Calls.Select(c => c.Customer.IsExternal).Should().BeEquivalentTo([false, true]);
        Tags.Calls.Select(c => Guid.Parse(c.MessageId.Value)).Distinct().Should().HaveCount(2);
        results.OrderBy(r => r.Position).Should().Equal(
            new TagAssignmentResult(0, assignments[0], TagOutcome.Tagged), new TagAssignmentResult(1, assignments[1], TagOutcome.Tagged));
        results.Should().OnlyContain(r => r.IsTagged);
    }

    [Fact]
    public async Task TagAsync_uses_other_message_ids_each_time_it_is_enumerated_without_a_checkpoint()
    {
        Succeed();
        IAsyncEnumerable<TagAssignmentResult> results = Bulk.TagAsync(Counters(1));

        await results.CountAsync();
        await results.CountAsync();

        Tags.Calls.Select(c => c.MessageId).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public async Task TagAsync_reports_each_failure_and_goes_on()
    {
        Tags.Answer = call => call.Customer.Value switch
        {
            "C-0" => Failure(FakeTagCall.UserNotFound()),
            "C-1" => Failure(FakeTagCall.Undelivered()),
            "C-2" => Failure(FakeTagCall.Lost()),
            _ => Task.FromResult(new CustomerTags()),
        };

        List<TagAssignmentResult> results = await Bulk.TagAsync(Counters(20)).OrderBy(r => r.Position).ToListAsync();

        results.Select(r => r.Outcome).Should().Equal(
            [TagOutcome.Refused, TagOutcome.NotDelivered, TagOutcome.Unknown, .. Enumerable.Repeat(TagOutcome.Tagged, 17)]);
        results[0].Exception.Should().BeOfType<SessionMApiException>().Which.IsUserNotFound.Should().BeTrue();
        results[0].ToString().Should().StartWith("Refused at 0: ").And.NotContain("C-0");
        results[1].Exception.Should().BeOfType<TransportException>();
        results[2].Reason.Should().NotBeNullOrEmpty();
        results.Skip(3).Should().OnlyContain(r => r.Exception == null && r.Reason == null);
    }

    [Fact]
    public async Task RunAsync_counts_the_outcomes()
    {
        Tags.Answer = call => call.Customer.Value == "C-3" ? Failure(FakeTagCall.UserNotFound()) : Task.FromResult(new CustomerTags());

        BulkTagSummary summary = await Bulk.RunAsync(Counters(10));

        summary.Should().Be(new BulkTagSummary(Tagged: 9, Skipped: 0, Refused: 1, NotDelivered: 0, Unknown: 0, NotTried: 0, StoppedBy: null));
        summary.IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task TagAsync_never_reads_further_ahead_of_its_consumer_than_the_bound(int bound)
    {
        Options.BulkTags.MaxConcurrency = bound;
        Succeed();
        int read = 0;
        int consumed = 0;
        int furthest = 0;

        await foreach (TagAssignmentResult result in Bulk.TagAsync(Source()))
        {
            consumed++;
        }

        consumed.Should().Be(1000);
        furthest.Should().BePositive().And.BeLessThanOrEqualTo(bound);

        async IAsyncEnumerable<TagAssignment> Source()
        {
            for (; read < 1000; read++)
            {
                // The one the consumer holds is not behind it yet.
                furthest = Math.Max(furthest, read - Math.Max(consumed - 1, 0));
                await Task.Yield();
                yield return Counter(read);
            }
        }
    }

    [Fact]
    public async Task TagAsync_makes_as_many_calls_at_a_time_as_it_may()
    {
        Options.BulkTags.MaxConcurrency = 3;
        Task<BulkTagSummary> run = Bulk.RunAsync(Counters(30));

        for (int round = 0; round < 10; round++)
        {
            foreach (FakeTagCall call in await Tags.PendingAsync(3))
            {
                call.Succeed();
            }

            await Tags.BegunAsync(Math.Min(30, (round + 2) * 3));
        }

        (await run).Tagged.Should().Be(30);
        Tags.MostPending.Should().Be(3);
    }

    [Fact]
    public async Task TagAsync_keeps_the_order_of_one_customers_assignments()
    {
        TagAssignment[] assignments =
        [
            TagAssignment.SetExpiring(CustomerId.External("C-1"), Day, "vip"),
            TagAssignment.SetExpiring(CustomerId.External("C-1"), 2 * Day, "vip"),
            TagAssignment.SetExpiring(CustomerId.External("C-2"), Day, "vip"),
            TagAssignment.SetExpiring(CustomerId.User("C-1"), Day, "vip"),
            TagAssignment.SetExpiring(CustomerId.External("C-1"), 3 * Day, "vip"),
        ];
        Task<BulkTagSummary> run = Bulk.RunAsync(assignments.ToAsyncEnumerable());

        IReadOnlyList<FakeTagCall> first = await Tags.PendingAsync(3);
        first.Select(c => c.Text).Should().BeEquivalentTo("C-1: vip 86400s", "C-2: vip 86400s", "C-1: vip 86400s");
        first.Single(c => c.Customer == CustomerId.External("C-1")).Fail(FakeTagCall.UserNotFound());
        (await Tags.BegunAsync(4))[3].Text.Should().Be("C-1: vip 172800s");
        first.Where(c => !c.Ended.IsCompleted).ToList().ForEach(c => c.Succeed());
        (await Tags.PendingAsync(1))[0].Succeed();
        (await Tags.BegunAsync(5))[4].Text.Should().Be("C-1: vip 259200s");
        (await Tags.PendingAsync(1))[0].Succeed();

        (await run).Should().Be(new BulkTagSummary(4, 0, 1, 0, 0, 0, StoppedBy: null));
    }

    [Fact]
    public async Task TagAsync_stops_sending_when_the_credentials_are_refused_and_accounts_for_the_rest()
    {
        Options.BulkTags.MaxConcurrency = 4;
        int answered = 0;
        Tags.Answer = _ => Interlocked.Increment(ref answered) <= 10 ? Task.FromResult(new CustomerTags()) : Failure(FakeTagCall.Unauthorized());

        List<TagAssignmentResult> results = await Bulk.TagAsync(Counters(1000)).ToListAsync();

        results.Should().HaveCount(1000);
        results.Count(r => r.Outcome == TagOutcome.Tagged).Should().Be(10);
        results.Count(r => r.Outcome == TagOutcome.NotDelivered).Should().BeInRange(1, 4);
        results.Where(r => r.Outcome == TagOutcome.NotTried).Should().HaveCountGreaterThan(980).And.OnlyContain(r => r.Exception is AuthenticationException && r.Reason != null);
        Tags.Calls.Should().HaveCountLessThanOrEqualTo(14);
    }

    [Fact]
    public async Task RunAsync_names_the_refusal_of_the_credentials()
    {
        Tags.Answer = _ => Failure(FakeTagCall.Unauthorized());

        BulkTagSummary summary = await Bulk.RunAsync(Counters(20));

        summary.StoppedBy.Should().NotBeNull();
        (summary.NotDelivered + summary.NotTried).Should().Be(20);
    }

    [Fact]
    public async Task TagAsync_waits_out_a_rate_limit_and_sends_again_under_the_same_message_id()
    {
        Task<List<TagAssignmentResult>> run = Bulk.TagAsync(Counters(1)).ToListAsync().AsTask();

        (await Tags.PendingAsync(1))[0].Fail(FakeTagCall.RateLimited(TimeSpan.FromMinutes(5)));
        await TimerAsync(TimeSpan.FromMinutes(5));
        Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Tags.Calls.Should().HaveCount(1);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Tags.PendingAsync(1))[0].Succeed();

        (await run).Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.Tagged);
        Tags.Calls.Select(c => c.MessageId).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task TagAsync_makes_fewer_calls_at_a_time_after_a_rate_limit_and_more_again_later()
    {
        Options.BulkTags.MaxConcurrency = 8;
        using CancellationTokenSource enough = new();
        Task<BulkTagSummary> run = Bulk.RunAsync(Counters(int.MaxValue), cancellationToken: enough.Token);

        foreach (FakeTagCall call in await Tags.PendingAsync(8))
        {
            call.Fail(FakeTagCall.RateLimited(TimeSpan.FromSeconds(1)));
        }

        await Tags.PendingAsync(0);
        Tags.MostPending = 0;
        await SucceedAsync(calls: 39, atATime: 4);
        IReadOnlyList<FakeTagCall> calls = await PendingAsync(4);
        Tags.MostPending.Should().Be(4);

        calls[0].Succeed();
        await SucceedAsync(calls: 49, atATime: 5);
        await PendingAsync(5);
        Tags.MostPending.Should().Be(5);

        await enough.CancelAsync();
        Clock.Advance(Options.BulkTags.DrainTimeout);
        Func<Task> ending = () => run;
        await ending.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task TagAsync_learns_from_rate_limits_that_the_client_has_waited_out_itself()
    {
        await using StubTenant tenant = new(o => o.BulkTags.MaxConcurrency = 2);
        tenant.Handler.Answer(HttpStatusCode.TooManyRequests, headers: ("Retry-After", "3")).Answer(HttpStatusCode.OK, StubTenant.OkBody);
        Reports reports = new();

        Task<BulkTagSummary> run = tenant.Client.BulkTags.RunAsync(Counters(5), new BulkTagJob { Progress = reports });
        tenant.Clock.Advance(TimeSpan.FromSeconds(3.5));

        (await run).Tagged.Should().Be(5);
        reports.Last.Should().BeEquivalentTo(new { Tagged = 5, RateLimitRefusals = 1, Concurrency = 1, InFlight = 0, Done = 5 });
        reports.Last.Elapsed.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task TagAsync_does_not_learn_from_calls_that_were_not_sent_because_of_an_earlier_rate_limit()
    {
        Options.BulkTags.MaxConcurrency = 8;
        Reports reports = new();
        int asked = 0;
        Tags.Answer = _ => Interlocked.Increment(ref asked) switch
        {
            1 => Failure(FakeTagCall.RateLimited(TimeSpan.FromSeconds(1), attempts: 2)),
            2 => Failure(FakeTagCall.RateLimited(TimeSpan.FromSeconds(1), attempts: 0)),
            _ => Task.FromResult(new CustomerTags()),
        };

        Task<BulkTagSummary> run = Bulk.RunAsync(Counters(1), new BulkTagJob { Progress = reports });
        Clock.RunUntilCompleted(run);

        (await run).Tagged.Should().Be(1);
        reports.Last.Should().BeEquivalentTo(new { RateLimitRefusals = 2, Concurrency = 4 });
    }

    [Fact]
    public async Task RunAsync_throws_when_Core_is_not_configured()
    {
        await using StubTenant tenant = new(o => o.Core = new SessionMCoreOptions());

        Func<Task> run = () => tenant.Client.BulkTags.RunAsync(Counters(3));

        (await run.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*Core*not configured*");
    }

    [Fact]
    public async Task RunAsync_tells_progress_seldom_and_at_the_end()
    {
        Reports reports = new();
        Tags.Answer = call =>
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            return Task.FromResult(new CustomerTags());
        };
        Options.BulkTags.MaxConcurrency = 1;

        await Bulk.RunAsync(Counters(5000), new BulkTagJob { Progress = reports });

        reports.All.Should().HaveCountLessThanOrEqualTo(11).And.HaveCountGreaterThan(1);
        reports.All.Select(r => r.Done).Should().BeInAscendingOrder();
        reports.Last.Should().BeEquivalentTo(new { Tagged = 5000, Done = 5000, InFlight = 0, Concurrency = 1, RateLimitRefusals = 0, Elapsed = TimeSpan.FromSeconds(5) });
        reports.All[0].PerSecond.Should().BeApproximately(1000, 20);
    }

    [Fact]
    public async Task RunAsync_counts_outcomes_on_the_packages_meter()
    {
        await using StubTenant tenant = new();
        tenant.Handler.Answer(HttpStatusCode.NotFound, """{"status":"error","errors":{"code":"user_not_found"}}""").Answer(HttpStatusCode.OK, StubTenant.OkBody);
        using MeterCollector meter = new("SessionM.Client");

        await tenant.Client.BulkTags.RunAsync(Counters(3));

        // Other tests measure on this meter too, at the same time.
        IReadOnlyList<Measured> measured = meter.Of("sessionm.client.bulk_tags.assignments");
        measured.Where(m => Equals(m.Tags["outcome"], "tagged")).Should().HaveCountGreaterThanOrEqualTo(2);
        measured.Where(m => Equals(m.Tags["outcome"], "refused")).Should().NotBeEmpty();
    }

    [Fact]
    public void Every_outcome_has_a_name_on_the_meter()
    {
        BulkTagTally tally = new(Clock);
        foreach (TagOutcome outcome in Enum.GetValues<TagOutcome>())
        {
            tally.Count(outcome);
        }

        tally.Sum(stoppedBy: null).Should().Be(new BulkTagSummary(1, 1, 1, 1, 1, 1, StoppedBy: null));
    }

    [Fact]
    public async Task TagAsync_and_RunAsync_need_assignments()
    {
        Func<object> tag = () => Bulk.TagAsync(null!);
        Func<Task> run = () => Bulk.RunAsync(null!);

        tag.Should().Throw<ArgumentNullException>();
        await run.Should().ThrowAsync<ArgumentNullException>();
    }
}
