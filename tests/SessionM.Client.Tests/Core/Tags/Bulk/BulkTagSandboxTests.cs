using System.Net;
using Integration.Abstractions;
using Integration.Sandbox;

namespace SessionM.Client.Tests;

/// <summary>Bulk runs against the sandbox, over real connections that break.</summary>
public sealed class BulkTagSandboxTests : IAsyncLifetime
{
    private const int Customers = 300;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("checkpoint");
    private SandboxServer _sandbox = null!;
    private SessionMClient _client = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync();
        for (int number = 0; number < Customers; number++)
        {
            _sandbox.SessionM.Users.Add($"u-{number}", $"C-{number}");
        }

        _client = SessionMClient.Create(new SessionMOptions
        {
            Core = { BaseAddress = _sandbox.SessionM.CoreAddress, ApiKey = _sandbox.SessionM.CoreApiKey, ApiSecret = _sandbox.SessionM.CoreApiSecret },
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1) },
            BulkTags = { DrainTimeout = TimeSpan.Zero },
        });
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_counter_counts_once_whatever_breaks()
    {
        foreach (Fault fault in new[]
        {
            Fault.ResetAfterProcessing, Fault.ResetBeforeProcessing, Fault.Status(HttpStatusCode.GatewayTimeout).AfterProcessing(), Fault.BrokenOffBody,
            Fault.Status(HttpStatusCode.TooManyRequests), Fault.TruncatedBody, Fault.EmptyBody, Fault.Html(HttpStatusCode.OK),
        })
        {
            _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUserTagsCreate, fault, times: 12);
        }

        BulkTagSummary first = await RunAsync();
        BulkTagSummary second = await RunAsync();

        first.Unknown.Should().BePositive("an answer that cannot be read says nothing");
        (first.Tagged + first.Unknown).Should().Be(Customers);
        second.Should().Be(new BulkTagSummary(first.Unknown, first.Tagged, 0, 0, 0, 0, StoppedBy: null));
        Counts().Should().OnlyContain(count => count == 1);
        _sandbox.SessionM.Calls.Should().Contain(c => c.IsReplay);
    }

    [Fact]
    public async Task Every_counter_counts_once_when_runs_are_cancelled_with_calls_under_way()
    {
        for (int stop = 30; stop < Customers; stop += 60)
        {
            using CancellationTokenSource cancellation = new();
            Func<Task> run = () => RunAsync(Source(stop, cancellation), cancellation.Token);

            await run.Should().ThrowAsync<OperationCanceledException>();
        }

        BulkTagSummary last = await RunAsync();

        last.IsComplete.Should().BeTrue();
        last.Skipped.Should().BePositive();
        Counts().Should().OnlyContain(count => count == 1);
    }

    [Fact]
    public async Task Unknown_customers_and_refused_credentials_are_told_apart()
    {
        TagAssignmentResult[] results = await _client.BulkTags
            .TagAsync(new[] { Counter(0), TagAssignment.Increment(CustomerId.External("nobody"), "visit"), Counter(1) }.ToAsyncEnumerable())
            .OrderBy(r => r.Position)
            .ToArrayAsync();

        results.Select(r => r.Outcome).Should().Equal(TagOutcome.Tagged, TagOutcome.Refused, TagOutcome.Tagged);
        results[1].Exception.Should().BeOfType<SessionMApiException>().Which.IsUserNotFound.Should().BeTrue();
        results[1].Reason.Should().NotContain("nobody");

        _sandbox.SessionM.FailAlways(SessionMOperations.CoreExternalUserTagsCreate, Fault.Status(HttpStatusCode.Forbidden));
        BulkTagSummary refused = await _client.BulkTags.RunAsync(Source());
        refused.StoppedBy.Should().BeOfType<AuthenticationException>();
        (refused.NotDelivered + refused.NotTried).Should().Be(Customers);
        Counts().Sum().Should().Be(2);
    }

    private static TagAssignment Counter(int number) => TagAssignment.Increment(CustomerId.External($"C-{number}"), "visit");

    private static IAsyncEnumerable<TagAssignment> Source() => AsyncEnumerable.Range(0, Customers).Select(Counter);

    private static IAsyncEnumerable<TagAssignment> Source(int stop, CancellationTokenSource cancellation) => AsyncEnumerable.Range(0, Customers).Select(number =>
    {
        if (number == stop)
        {
            cancellation.Cancel();
        }

        return Counter(number);
    });

    private Task<BulkTagSummary> RunAsync() => RunAsync(Source(), CancellationToken.None);

    private async Task<BulkTagSummary> RunAsync(IAsyncEnumerable<TagAssignment> source, CancellationToken cancellationToken)
    {
        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path.Combine(_folder.FullName, "job.tags"));
        return await _client.BulkTags.RunAsync(source, new BulkTagJob { Checkpoint = checkpoint }, cancellationToken);
    }

    private long[] Counts() =>
        [.. Enumerable.Range(0, Customers).Select(n => _sandbox.SessionM.Tags.OfExternal($"C-{n}").TryGetValue("visit", out SandboxTag? tag) ? tag.Count!.Value : 0)];
}
