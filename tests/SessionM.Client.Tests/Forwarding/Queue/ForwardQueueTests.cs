using System.Buffers;
using System.Net;
using System.Text;
using Integration.Delivery;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace SessionM.Client.Tests;

/// <summary>The forward queue on a file, against the sandbox.</summary>
public sealed class ForwardQueueTests : IAsyncLifetime
{
    private const string Orders = """ "batch_id":"b-1","events":[{"event_type":"custom_event","data":{"event_name":"order"}},{"event_type":"custom_event","data":{"event_name":"menu"}}] """;
    private const string StoredV1 = "{\"v\":1,\"id\":\"q1\",\"customer\":\"external:C-1\",\"at\":1772359200000}\n{ \"batch_id\": \"b\\ud800\" }";

    private readonly List<ForwardReport> _reports = [];
    private QueueHost _host = null!;

    private ISessionMForwardQueue Queue => _host.Get<ISessionMForwardQueue>();

    private DeliveryQueue<ReceivedBatch> Engine => _host.Get<DeliveryQueue<ReceivedBatch>>("SessionM.Forward");

    private IEnumerable<string> Events => _host.SessionM.Events.Of("u-1").Select(e => e.Name);

    public async Task InitializeAsync()
    {
        _host = await QueueHost.StartAsync((sessionM, file) => sessionM
            .AddForwarder(o =>
            {
                o.Filter.SendNewDataPoints = true;
                o.Attributes.Events.EventNames["order"] = "order";
                o.Attributes.Events.EventNames["menu"] = "menu";
            })
            .AddForwardQueue(o =>
            {
                (o.StopTimeout, o.RetryMaxDelay) = (TimeSpan.Zero, TimeSpan.FromSeconds(2));
                o.Reported = _reports.Add;
            })
            .UseSqlite(file));
        _host.SessionM.Users.Add("u-1", "C-1");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Batches_of_a_customer_are_forwarded_in_their_order()
    {
        string[] tiers = [.. Enumerable.Range(0, 10).Select(n => $"t{n}")];

        (await EnqueueAsync($"[{string.Join(',', tiers.Select(tier => Dry.Batch($$""" "batch_id":"{{tier}}","user_attributes":{"tier":"{{tier}}"} """)))}]")).Should().Be(10);
        FlushResult result = await FlushAsync();

        result.Remaining.Should().Be(0);
        _host.SessionM.Users.Find("u-1")!.CustomAttributes["tier"]!.GetValue<string>().Should().Be("t9");
        _reports.Should().HaveCount(10).And.OnlyContain(report => report.IsComplete);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_counted_before_the_process_ended_is_counted_once(bool hasId)
    {
        _host.SessionM.FailAlways(SessionMOperations.CoreExternalUserEventsCreate, Fault.ResetAfterProcessing);
        await EnqueueAsync(Dry.Batch(hasId ? Orders : Orders.Replace("\"batch_id\":\"b-1\",", "", StringComparison.Ordinal)));
        await _host.AdvanceUntilAsync(() => Events.Any());
        await _host.RestartAsync();
        _host.SessionM.ClearFaults();

        FlushResult result = await FlushAsync();

        result.Remaining.Should().Be(0);
        Events.Should().Equal("order", "menu");
    }

    [Fact]
    public async Task What_may_have_been_counted_is_not_forwarded_after_SessionM_has_forgotten()
    {
        _host.SessionM.Fail(SessionMOperations.CoreExternalUserEventsCreate, Fault.ResetAfterProcessing);
        await EnqueueAsync(Dry.Batch(Orders));
        await _host.AdvanceUntilAsync(() => Events.Any());
        await _host.RestartAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(40));

        FlushResult result = await FlushAsync();

        result.Remaining.Should().Be(0);
        Events.Should().Equal("order");
        (await Engine.ReadDeadLettersAsync()).Should().ContainSingle().Which.Cause.Should().Be(DeadLetterCause.OutcomeUnknown);
    }

    [Fact]
    public async Task A_batch_of_which_nothing_was_counted_is_forwarded_however_late()
    {
        _host.SessionM.FailAlways(SessionMOperations.CoreExternalUsersUpdate, Fault.Status(HttpStatusCode.TooManyRequests));
        await EnqueueAsync(Dry.Batch(Orders));
        await _host.AdvanceUntilAsync(() => _host.SessionM.Calls.Count > 0);
        _host.SessionM.ClearFaults();
        _host.Clock.Advance(TimeSpan.FromHours(1));

        (await FlushAsync()).Remaining.Should().Be(0);
        Events.Should().Equal("order", "menu");
    }

    [Fact]
    public async Task What_SessionM_refuses_and_what_is_no_batch_are_dead_letters_with_their_reason()
    {
        _host.SessionM.Events.Declared = ["menu"];
        await EnqueueAsync($"[7,{Dry.Batch(Orders)}]");

        FlushResult result = await FlushAsync();

        result.Remaining.Should().Be(0);
        Events.Should().Equal("menu");
        IReadOnlyList<DeadLetter<ReceivedBatch>> letters = await Engine.ReadDeadLettersAsync();
        letters.Should().HaveCount(2);
        letters.Should().OnlyContain(letter => letter.Cause == DeadLetterCause.Rejected);
        letters.Select(letter => letter.Reason).Should().Contain(reason => reason.StartsWith("2 of 3 calls were sent", StringComparison.Ordinal))
            .And.Contain("The batch is a number instead of an object.");
    }

    [Fact]
    public async Task EnqueueAsync_refuses_what_is_no_JSON() =>
        await FluentActions.Awaiting(() => EnqueueAsync("{")).Should().ThrowAsync<MParticleFormatException>();

    [Fact]
    public void Read_and_Write_keep_what_version_1_wrote()
    {
        ReceivedBatchCodec codec = new();
        ArrayBufferWriter<byte> output = new();

        ReceivedBatch batch = codec.Read(Encoding.UTF8.GetBytes(StoredV1));
        codec.Write(batch, output);

        Encoding.UTF8.GetString(output.WrittenSpan).Should().Be(StoredV1);
        batch.ReceivedAt.ToUnixTimeMilliseconds().Should().Be(1772359200000);
        batch.ToString().Should().Be("batch of 25 bytes");
        foreach (string damaged in new[] { "", "{}", "{}\n{}", StoredV1.Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal) })
        {
            FluentActions.Invoking(() => codec.Read(Encoding.UTF8.GetBytes(damaged))).Should().Throw<FormatException>();
        }
    }

    private async Task<int> EnqueueAsync(string json) => await Queue.EnqueueAsync(Encoding.UTF8.GetBytes(json));

    private Task<FlushResult> FlushAsync() => _host.AdvanceUntilAsync(Queue.FlushAsync());
}
