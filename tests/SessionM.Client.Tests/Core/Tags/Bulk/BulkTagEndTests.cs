using System.Net;
using Integration.Abstractions;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Runs that are cancelled, fail, or are no longer wanted: everything that was read has its result, and nothing is hidden.</summary>
public sealed class BulkTagEndTests : BulkTagFixture
{
    [Fact]
    public async Task TagAsync_does_not_throw_when_the_token_comes_too_late_to_stop_anything()
    {
        Succeed();
        using CancellationTokenSource stop = new();
        List<TagAssignmentResult> results = [];
        Task run = ReadAsync(Counters(1), results, new BulkTagJob { Progress = new StopAtTheEnd(stop) }, stop.Token);
        await run;

        results.Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.Tagged);
    }

    [Fact]
    public async Task TagAsync_throws_when_the_source_ended_quietly_because_of_the_cancellation()
    {
        using CancellationTokenSource stop = new();
        MemoryCheckpoint checkpoint = new();
        checkpoint.Records[5] = new TagRecord(TagRecordState.Tagged, Clock.GetUtcNow(), Fingerprint: null);

        Func<Task> run = () => Bulk.RunAsync(Source(), new BulkTagJob { Checkpoint = checkpoint }, stop.Token);

        await run.Should().ThrowAsync<OperationCanceledException>("a shorter source would have been called a changed one");

        async IAsyncEnumerable<TagAssignment> Source()
        {
            await stop.CancelAsync();
            yield break;
        }
    }

    [Fact]
    public async Task TagAsync_throws_what_failed_while_it_was_draining()
    {
        MemoryCheckpoint checkpoint = new()
        {
            Saving = (_, record) =>
            {
                if (record.State == TagRecordState.Tagged)
                {
                    throw new IOException("the disk is full");
                }
            },
        };
        using CancellationTokenSource stop = new();
        List<TagAssignmentResult> results = [];
        Task run = ReadAsync(Counters(100), results, new BulkTagJob { Checkpoint = checkpoint }, stop.Token);
        IReadOnlyList<FakeTagCall> calls = await Tags.PendingAsync(Options.BulkTags.MaxConcurrency);

        await stop.CancelAsync();
        calls.ToList().ForEach(c => c.Succeed());

        Func<Task> ending = () => run;
        (await ending.Should().ThrowAsync<IOException>()).WithMessage("the disk is full");
        results.Should().OnlyContain(r => r.Outcome == TagOutcome.Tagged);
    }

    [Fact]
    public async Task TagAsync_lets_calls_under_way_end_when_it_is_cancelled()
    {
        Options.BulkTags.MaxConcurrency = 2;
        MemoryCheckpoint checkpoint = new();
        using CancellationTokenSource stop = new();
        List<TagAssignmentResult> results = [];
        Task run = ReadAsync(Counters(10), results, new BulkTagJob { Checkpoint = checkpoint }, stop.Token);
        IReadOnlyList<FakeTagCall> calls = await Tags.PendingAsync(2);

        await stop.CancelAsync();
        calls[0].Succeed();
        await UntilAsync(() => results.Count == 1);
        Clock.Advance(Options.BulkTags.DrainTimeout);

        Func<Task> ending = () => run;
        (await ending.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(stop.Token);
        results.Select(r => r.Outcome).Should().BeEquivalentTo([TagOutcome.Tagged, TagOutcome.Unknown]);
        checkpoint.Records.Values.Select(r => r.State).Should().BeEquivalentTo([TagRecordState.Tagged, TagRecordState.Sending]);
        Tags.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task TagAsync_aborts_calls_at_once_when_there_is_no_time_to_drain()
    {
        Options.BulkTags.DrainTimeout = TimeSpan.Zero;
        using CancellationTokenSource stop = new();
        List<TagAssignmentResult> results = [];
        Task run = ReadAsync(Counters(1), results, new BulkTagJob(), stop.Token);
        await Tags.PendingAsync(1);

        await stop.CancelAsync();

        Func<Task> ending = () => run;
        await ending.Should().ThrowAsync<OperationCanceledException>();
        results.Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.Unknown);
    }

    [Fact]
    public async Task TagAsync_reports_what_waits_for_a_rate_limit_as_not_tried_when_it_is_cancelled()
    {
        using CancellationTokenSource stop = new();
        List<TagAssignmentResult> results = [];
        MemoryCheckpoint checkpoint = new();
        Task run = ReadAsync(Counters(1), results, new BulkTagJob { Checkpoint = checkpoint }, stop.Token);
        (await Tags.PendingAsync(1))[0].Fail(FakeTagCall.RateLimited(TimeSpan.FromHours(1)));
        await TimerAsync(TimeSpan.FromHours(1));

        await stop.CancelAsync();

        Func<Task> ending = () => run;
        await ending.Should().ThrowAsync<OperationCanceledException>();
        results.Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.NotTried);
        checkpoint.Records[0].State.Should().Be(TagRecordState.NotSent);
    }

    [Fact]
    public async Task TagAsync_throws_what_the_source_threw_after_everything_that_was_read_has_its_result()
    {
        List<TagAssignmentResult> results = [];
        Task run = ReadAsync(FailingSource(), results, new BulkTagJob(), CancellationToken.None);

        foreach (FakeTagCall call in await Tags.PendingAsync(2))
        {
            call.Succeed();
        }

        Func<Task> ending = () => run;
        (await ending.Should().ThrowAsync<InvalidOperationException>()).WithMessage("the table is gone");
        results.Should().HaveCount(2).And.OnlyContain(r => r.Outcome == TagOutcome.Tagged);

        static async IAsyncEnumerable<TagAssignment> FailingSource()
        {
            yield return Counter(0);
            await Task.Yield();
            yield return Counter(1);
            throw new InvalidOperationException("the table is gone");
        }
    }

    [Fact]
    public async Task TagAsync_names_the_position_of_a_null()
    {
        Succeed();

        Func<Task> run = () => Bulk.RunAsync(new[] { Counter(0), null! }.ToAsyncEnumerable());

        (await run.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*position 1*");
    }

    [Fact]
    public async Task TagAsync_ends_when_its_consumer_has_had_enough()
    {
        Succeed();
        bool disposed = false;

        await foreach (TagAssignmentResult result in Bulk.TagAsync(Source()))
        {
            break;
        }

        disposed.Should().BeTrue();
        Tags.Calls.Should().HaveCountLessThanOrEqualTo(Options.BulkTags.MaxConcurrency);

        async IAsyncEnumerable<TagAssignment> Source()
        {
            try
            {
                await Task.Yield();
                for (int i = 0; ; i++)
                {
                    yield return Counter(i);
                }
            }
            finally
            {
                disposed = true;
            }
        }
    }

    [Fact]
    public async Task TagAsync_sends_nothing_that_cannot_be_recorded()
    {
        Succeed();
        MemoryCheckpoint checkpoint = new() { Saving = (_, _) => throw new IOException("the disk is full") };
        List<TagAssignmentResult> results = [];

        Func<Task> run = () => ReadAsync(Counters(100), results, new BulkTagJob { Checkpoint = checkpoint }, CancellationToken.None);

        (await run.Should().ThrowAsync<IOException>()).WithMessage("the disk is full");
        Tags.Calls.Should().BeEmpty();
        results.Should().HaveCountLessThanOrEqualTo(8).And.OnlyContain(r => r.Outcome == TagOutcome.NotTried);
    }

    [Fact]
    public async Task TagAsync_reports_what_it_has_done_although_it_cannot_be_recorded()
    {
        Succeed();
        MemoryCheckpoint checkpoint = new()
        {
            Saving = (_, record) =>
            {
                if (record.State == TagRecordState.Tagged)
                {
                    throw new IOException("the disk is full");
                }
            },
        };
        List<TagAssignmentResult> results = [];

        Func<Task> run = () => ReadAsync(Counters(1), results, new BulkTagJob { Checkpoint = checkpoint }, CancellationToken.None);

        await run.Should().ThrowAsync<IOException>();
        results.Should().ContainSingle().Which.Outcome.Should().Be(TagOutcome.Tagged);
        checkpoint.Records[0].State.Should().Be(TagRecordState.Sending);
    }

    /// <summary>The clock stands still, so that only the last report comes.</summary>
    private sealed class StopAtTheEnd(CancellationTokenSource stop) : IProgress<BulkTagProgress>
    {
        public void Report(BulkTagProgress value) => stop.Cancel();
    }
}
