using System.Net;
using Integration.Delivery;
using Integration.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SessionM.Client.Tests;

/// <summary>The tag queue on a file, against connections that break and processes that end.</summary>
public sealed class TagQueueSandboxTests : IAsyncLifetime
{
    private readonly List<DeadLetter<TagChange>> _dead = [];
    private readonly IConfigurationRoot _settings = new ConfigurationBuilder().AddInMemoryCollection().Build();
    private QueueHost _host = null!;

    private ISessionMTagQueue Queue => _host.Get<ISessionMTagQueue>();

    private DeliveryQueue<TagChange> Engine => _host.Get<DeliveryQueue<TagChange>>("SessionM.Tags");

    public async Task InitializeAsync()
    {
        _host = await QueueHost.StartAsync((sessionM, file) => sessionM.Services.AddSessionM(_settings)
            .AddTagQueue(o => (o.MaxBatchAge, o.StopTimeout, o.RetryMaxDelay) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(2)))
            .UseSqlite(file)
            .Handle(handlers => handlers.DeadLettered = (letter, _) =>
            {
                _dead.Add(letter);
                return ValueTask.CompletedTask;
            }));
        _host.SessionM.Users.Add("u-1", "C-1");
        _host.SessionM.Users.Add("u-2", "C-2");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_counter_whose_answers_were_lost_counts_once()
    {
        _host.SessionM.Fail(SessionMOperations.CoreExternalUserTagsCreate, Fault.ResetAfterProcessing, times: 3);

        await Queue.EnqueueAsync(Visit("C-1"));
        FlushResult result = await _host.AdvanceUntilAsync(Queue.FlushAsync());

        result.Remaining.Should().Be(0);
        Count("C-1").Should().Be(1);
        _host.SessionM.Calls.Should().HaveCount(4).And.OnlyContain(call => call.MessageId == _host.SessionM.Calls.First().MessageId);
    }

    [Fact]
    public async Task A_counter_that_was_under_way_when_the_process_ended_counts_once()
    {
        _host.SessionM.FailAlways(SessionMOperations.CoreExternalUserTagsCreate, Fault.ResetAfterProcessing);
        await Queue.EnqueueAsync(Visit("C-1"));
        await _host.AdvanceUntilAsync(() => _host.SessionM.Calls.Count > 0);

        await _host.RestartAsync();
        _host.SessionM.ClearFaults();
        FlushResult result = await _host.AdvanceUntilAsync(Queue.FlushAsync());

        result.Remaining.Should().Be(0);
        Count("C-1").Should().Be(1);
        _host.SessionM.Calls.Last().IsReplay.Should().BeTrue();
    }

    [Fact]
    public async Task A_counter_that_SessionM_may_have_forgotten_is_not_repeated_but_an_expiring_tag_is()
    {
        _host.SessionM.FailAlways(SessionMOperations.CoreExternalUserTagsCreate, Fault.ResetAfterProcessing);
        await Queue.EnqueueAsync(Visit("C-1"));
        await Queue.EnqueueAsync(TagAssignment.SetExpiring(CustomerId.External("C-2"), TimeSpan.FromDays(1), "vip"));
        await _host.AdvanceUntilAsync(() => _host.SessionM.Calls.Select(call => call.MessageId).Distinct().Count() == 2);
        await _host.RestartAsync();
        _host.SessionM.ClearFaults();
        _host.SessionM.Fail(SessionMOperations.CoreExternalUserTagsCreate, Fault.Status(HttpStatusCode.TooManyRequests), times: 1);
        _host.Clock.Advance(TimeSpan.FromMinutes(40));

        FlushResult result = await _host.AdvanceUntilAsync(Queue.FlushAsync());

        result.Remaining.Should().Be(0);
        Count("C-1").Should().Be(1);
        DeadLetter<TagChange> letter = (await Engine.ReadDeadLettersAsync()).Should().ContainSingle().Subject;
        letter.Cause.Should().Be(DeadLetterCause.OutcomeUnknown);
        letter.Item!.Assignment.Customer.Value.Should().Be("C-1");
        _dead.Should().ContainSingle();
    }

    [Fact]
    public async Task A_rate_limit_loses_nothing_and_keeps_the_order()
    {
        _host.SessionM.Fail(SessionMOperations.CoreExternalUserTagsCreate, Fault.Status(HttpStatusCode.TooManyRequests).WithHeader("Retry-After", "1"), times: 2);
        foreach (string tag in new[] { "a", "b", "c" })
        {
            await Queue.EnqueueAsync(TagAssignment.Increment(CustomerId.External("C-1"), tag));
        }

        FlushResult result = await _host.AdvanceUntilAsync(Queue.FlushAsync());

        result.Remaining.Should().Be(0);
        _host.SessionM.Calls.Where(call => call.Status == 200).Select(call => call.RequestBody).Should()
            .Equal("""{"tags":["a"]}""", """{"tags":["b"]}""", """{"tags":["c"]}""");
    }

    [Fact]
    public async Task Refused_credentials_pause_the_queue_until_they_are_mended()
    {
        _host.SessionM.FailAlways(SessionMOperations.CoreExternalUserTagsCreate, Fault.Status(HttpStatusCode.Unauthorized));
        await Queue.EnqueueAsync(Visit("C-1"));
        await _host.AdvanceUntilAsync(() => Engine.Health.Status == DeliveryStatus.Unhealthy);

        _host.SessionM.ClearFaults();
        FlushResult result = await _host.AdvanceUntilAsync(Queue.FlushAsync());

        result.Remaining.Should().Be(0);
        Engine.Health.Status.Should().Be(DeliveryStatus.Healthy);
        Count("C-1").Should().Be(1);
    }

    [Fact]
    public async Task Credentials_that_are_replaced_at_run_time_deliver_what_the_old_ones_could_not()
    {
        ReplaceSecret("revoked");
        await Queue.EnqueueAsync(Visit("C-1"));
        await _host.AdvanceUntilAsync(() => Engine.Health.Status == DeliveryStatus.Unhealthy);
        await Queue.EnqueueAsync(Visit("C-1"));
        await Queue.EnqueueAsync(Visit("C-2"));

        ReplaceSecret(_host.SessionM.CoreApiSecret);
        FlushResult result = await _host.AdvanceUntilAsync(Queue.FlushAsync());

        result.Should().BeEquivalentTo(new { Failed = 0L, Remaining = 0L });
        Engine.Health.Status.Should().Be(DeliveryStatus.Healthy);
        (Count("C-1"), Count("C-2")).Should().Be((2, 1));
        _host.SessionM.Calls.Select(call => call.Status).Distinct().Should().Equal(401, 200);
        _dead.Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_customer_is_a_dead_letter_and_the_others_are_tagged()
    {
        await Queue.EnqueueAsync(Visit("nobody"));
        await Queue.EnqueueAsync(Visit("C-2"));

        FlushResult result = await _host.AdvanceUntilAsync(Queue.FlushAsync());

        result.Remaining.Should().Be(0);
        _dead.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Cause = DeadLetterCause.Rejected, Item = new { Assignment = new { IsCounter = true } } });
        _dead[0].Reason.Should().NotContain("nobody");
        Count("C-2").Should().Be(1);
    }

    private void ReplaceSecret(string secret)
    {
        _settings["Core:ApiSecret"] = secret;
        _settings.Reload();
    }

    private static TagAssignment Visit(string customer) => TagAssignment.Increment(CustomerId.External(customer), "visit");

    private long Count(string customer) => _host.SessionM.Tags.OfExternal(customer).TryGetValue("visit", out SandboxTag? tag) ? tag.Count!.Value : 0;
}
