using System.Net;
using System.Text.Json.Nodes;
using Integration.Delivery;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Testing;

namespace Braze.Client.Tests;

/// <summary>The queue as a host registers it.</summary>
public sealed class TrackQueueTests
{
    [Fact]
    public async Task EnqueueAsync_sends_75_objects_at_once_and_merges_what_waits_of_one_user()
    {
        StubHandler handler = new();
        handler.Answer(HttpStatusCode.Created, """{"message":"success"}""");
        await using ServiceProvider services = Register(handler, builder => builder.AddTrackQueue(options => options.MaxBatchAge = TimeSpan.FromDays(1)));
        ITrackQueue queue = services.GetRequiredService<ITrackQueue>();

        await queue.EnqueueAsync(new UserAttributes(Wire.User) { ["a"] = 1 });
        await queue.EnqueueAsync(new UserAttributes(Wire.User) { ["b"] = 2 });
        await queue.EnqueueAsync(new CustomEvent(Wire.User, "visited", Wire.Now));
        FlushResult result = await queue.FlushAsync();

        result.Should().Be(new FlushResult(3, 0, 0));
        JsonNode sent = JsonNode.Parse(handler.Requests.Should().ContainSingle().Subject.BodyText)!;
        sent["attributes"]!.ToJsonString().Should().Be("""[{"external_id":"u-1","a":1,"b":2}]""");
        sent["events"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task EnqueueAsync_sends_attributes_after_an_event_in_a_request_of_their_own()
    {
        StubHandler handler = new();
        handler.Answer(HttpStatusCode.Created, """{"message":"success"}""");
        await using ServiceProvider services = Register(handler, builder => builder.AddTrackQueue());
        ITrackQueue queue = services.GetRequiredService<ITrackQueue>();

        await queue.EnqueueAsync(new UserAttributes(Wire.User) { ["cart"] = "full" });
        await queue.EnqueueAsync(new CustomEvent(Wire.User, "ordered", Wire.Now));
        await queue.EnqueueAsync(new UserAttributes(Wire.User) { ["cart"] = "empty" });
        (await queue.FlushAsync()).Delivered.Should().Be(3);

        handler.Requests.Select(request => request.BodyText.Contains("ordered", StringComparison.Ordinal)).Should().Equal(true, false);
        handler.Requests[1].BodyText.Should().Contain("empty");
    }

    [Fact]
    public async Task EnqueueAsync_refuses_what_Braze_would_refuse_before_taking_it_over()
    {
        await using ServiceProvider services = Register(new StubHandler(), builder => builder.AddTrackQueue());
        ITrackQueue queue = services.GetRequiredService<ITrackQueue>();
        UserAttributes wrong = new(Wire.User) { PushTokenImport = true };

        Func<Task> enqueue = async () => await queue.EnqueueAsync(wrong);

        (await enqueue.Should().ThrowAsync<ArgumentException>()).WithMessage("*push tokens*");
        (await queue.FlushAsync()).Should().Be(new FlushResult(0, 0, 0));
    }

    [Fact]
    public async Task The_queue_delivers_to_the_sandbox_and_puts_aside_what_may_have_been_counted()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        List<DeadLetter<QueuedTrackItem>> dead = [];
        await using ServiceProvider services = Register(null, builder => builder.AddTrackQueue().Handle(handlers => handlers.DeadLettered = (letter, _) =>
        {
            dead.Add(letter);
            return default;
        }), sandbox);
        TrackQueue queue = services.GetRequiredService<TrackQueue>();
        sandbox.Braze.Fail(BrazeOperations.UsersTrack, Fault.ResetAfterProcessing);

        await queue.EnqueueAsync(new UserAttributes(Wire.User) { ["tier"] = "gold" });
        await queue.EnqueueAsync(new CustomEvent(Wire.User, "visited", Wire.Now));
        FlushResult result = await queue.FlushAsync();

        result.Should().Be(new FlushResult(1, 1, 0));
        dead.Should().ContainSingle().Which.Cause.Should().Be(DeadLetterCause.OutcomeUnknown);
        sandbox.Braze.Profiles["u-1"]["tier"]!.ToJsonString().Should().Be("\"gold\"");
        sandbox.Braze.Profiles["u-1"].Events.Should().ContainSingle("it was counted, and is not sent again by itself");
    }

    [Fact]
    public async Task AddTrackQueue_follows_the_workspace_for_its_limits_and_the_host_above_that()
    {
        await using ServiceProvider services = Register(new StubHandler(), builder =>
        {
            builder.AddTrackQueue(options => options.MaxBatchAge = TimeSpan.FromMinutes(1));
            builder.AddTrackQueue(options => options.MaxQueuedItems = 5);
        }, rule: TrackItemRule.Each75);

        TrackQueueOptions options = services.GetRequiredService<IOptionsMonitor<TrackQueueOptions>>().Get("Braze.Track");

        (options.MaxBatchItems, options.MaxBatchItemsPerList, options.MaxQueuedItems, options.MaxBatchAge).Should().Be((225, 75, 5L, TimeSpan.FromMinutes(1)));
        services.GetServices<IHostedService>().Should().ContainSingle();
    }

    [Fact]
    public async Task AddTrackQueue_refuses_limits_that_Braze_does_not_take()
    {
        await using ServiceProvider services = Register(new StubHandler(), builder => builder.AddTrackQueue(options =>
        {
            options.MaxBatchItems = 76;
            options.MaxBatchBytes = 5_000_000;
        }));

        services.Invoking(s => s.GetRequiredService<ITrackQueue>()).Should().Throw<OptionsValidationException>()
            .Which.Failures.Should().HaveCount(2).And.Contain(problem => problem.Contains("76", StringComparison.Ordinal) && problem.Contains("75", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UseBulk_takes_the_limits_of_the_bulk_endpoint()
    {
        await using ServiceProvider services = Register(new StubHandler(), builder => builder.AddTrackQueue(options => options.UseBulk()));

        TrackQueueOptions options = services.GetRequiredService<IOptionsMonitor<TrackQueueOptions>>().Get("Braze.Track");

        (options.IsBulk, options.MaxBatchItems, options.MaxBatchItemsPerKey, options.MaxBatchBytes).Should().Be((true, 1000, 100, TrackLimits.Bulk.MaxBytes));
        services.GetRequiredService<ITrackQueue>().Should().NotBeNull();
    }

    [Fact]
    public async Task UseBulk_sends_100_objects_of_one_user_and_the_rest_of_them_afterwards()
    {
        StubHandler handler = new();
        handler.Answer(HttpStatusCode.Created, """{"message":"success"}""");
        await using ServiceProvider services = Register(handler, builder => builder.AddTrackQueue(options =>
        {
            options.UseBulk();
            options.MaxBatchAge = TimeSpan.FromDays(1);
        }));
        ITrackQueue queue = services.GetRequiredService<ITrackQueue>();

        for (int i = 0; i < 150; i++)
        {
            await queue.EnqueueAsync(new CustomEvent(Wire.User, $"visited-{i}", Wire.Now));
        }

        (await queue.FlushAsync()).Delivered.Should().Be(150);
        handler.Requests.Select(request => JsonNode.Parse(request.BodyText)!["events"]!.AsArray().Count).Should().Equal(100, 50);
        handler.Requests.Should().OnlyContain(request => request.Uri.AbsolutePath == "/users/track/bulk");
    }

    [Fact]
    public async Task AddTrackQueue_keeps_the_queues_of_two_workspaces_apart()
    {
        StubHandler handler = new();
        handler.Answer(HttpStatusCode.Created, """{"message":"success"}""");
        ServiceCollection collection = new();
        foreach (string name in new[] { "uk", "de" })
        {
            BrazeBuilder builder = collection.AddBraze(name, options =>
            {
                options.Endpoint = BrazeEndpoint.Eu01;
                options.ApiKey = $"key-{name}";
            });
            builder.HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
            builder.AddTrackQueue();
        }

        await using ServiceProvider services = collection.BuildServiceProvider();
        ITrackQueue uk = services.GetRequiredKeyedService<ITrackQueue>("uk");
        await uk.EnqueueAsync(new UserAttributes(Wire.User) { ["a"] = 1 });
        await uk.FlushAsync();

        services.GetRequiredKeyedService<ITrackQueue>("de").Should().NotBeSameAs(uk);
        handler.Requests.Should().ContainSingle().Which.Headers["Authorization"].Should().Be("Bearer key-uk");
    }

    private static ServiceProvider Register(StubHandler? handler, Action<BrazeBuilder> configure, SandboxServer? sandbox = null, TrackItemRule rule = TrackItemRule.Combined75)
    {
        ServiceCollection services = new();
        BrazeBuilder builder = services.AddBraze(options =>
        {
            options.Endpoint = sandbox is null ? BrazeEndpoint.Eu01 : BrazeEndpoint.At(sandbox.Braze.Address);
            options.ApiKey = sandbox is null ? BrazeHost.ApiKey : sandbox.Braze.ApiKey;
            options.TrackItems = rule;
        });
        if (handler is not null)
        {
            builder.HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
        }

        configure(builder);
        return services.BuildServiceProvider();
    }
}
