using System.Net;
using Integration.Sandbox;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Batches against the sandbox: what comes in is there, and what comes twice is there once.</summary>
public sealed class ForwarderSandboxTests : IAsyncLifetime
{
    private const string Members = """
        "batch_id":"b-1","mpid":-7,"user_attributes":{"$FirstName":"Ann","$City":"Oslo","tier":"gold"},"events":[
          {"event_type":"custom_event","data":{"event_name":"order","custom_attributes":{"total":12.50}}},
          {"event_type":"screen_view","data":{"screen_name":"menu"}}]
        """;

    private readonly ManualTimeProvider _clock = new();
    private SandboxServer _sandbox = null!;
    private SessionMClient _client = null!;

    private SandboxUser Customer => _sandbox.SessionM.Users.Find("u-1")!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = _clock);
        _sandbox.SessionM.Users.Add("u-1", "C-1");
        _sandbox.SessionM.Events.Award("order", 10);
        _client = SessionMClient.Create(new SessionMOptions
        {
            Core = { BaseAddress = _sandbox.SessionM.CoreAddress, ApiKey = _sandbox.SessionM.CoreApiKey, ApiSecret = _sandbox.SessionM.CoreApiSecret },
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1), MaxRetries = 1 },
        });
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_batch_becomes_a_profile_and_events_of_the_customer()
    {
        ForwardReport report = await ForwardAsync(Members);

        report.IsComplete.Should().BeTrue();
        Customer.Profile.ToJsonString().Should().Be("""{"first_name":"Ann","city":"Oslo"}""");
        Customer.CustomAttributes.ToJsonString().Should().Be("""{"customer_id":"C-1","mpid":"-7","tier":"gold"}""");
        _sandbox.SessionM.Events.Of("u-1").Select(e => $"{e.Name} {e.Value} {e.Attributes.ToJsonString()}").Should().Equal("""order  {"total":"12.50"}""", "menu 1 {}");

        await ForwardAsync("""  "deleted_user_attributes":["tier","$City"] """);

        Customer.Profile.ToJsonString().Should().Be("""{"first_name":"Ann"}""");
        Customer.CustomAttributes.ContainsKey("tier").Should().BeFalse();
    }

    [Fact]
    public async Task A_batch_that_comes_again_within_30_minutes_changes_nothing()
    {
        await ForwardAsync(Members);
        await ForwardAsync("""  "batch_id":"b-2","user_attributes":{"tier":"silver"} """);

        ForwardReport again = await ForwardAsync(Members);

        again.Events.Prepend(again.Profile!).Should().OnlyContain(call => call.Status == ForwardStatus.Sent && call.IsReplay);
        _sandbox.SessionM.Events.Of("u-1").Should().HaveCount(2);
        Customer.CustomAttributes["tier"]!.GetValue<string>().Should().Be("silver", "the older batch came again, and not to life");

        _clock.Advance(TimeSpan.FromMinutes(31));
        (await ForwardAsync(Members)).Profile!.IsReplay.Should().BeFalse();
        _sandbox.SessionM.Events.Of("u-1").Should().HaveCount(4);
    }

    [Fact]
    public async Task A_batch_whose_connection_broke_is_made_up_for_by_its_repeat()
    {
        _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUserEventsCreate, Fault.ResetAfterProcessing, times: 2);

        ForwardReport first = await ForwardAsync(Members);
        ForwardReport second = await ForwardAsync(Members);

        first.Events.Select(e => e.Status).Should().Equal(ForwardStatus.OutcomeUnknown, ForwardStatus.NotTried);
        first.ShouldRepeat.Should().BeTrue();
        second.IsComplete.Should().BeTrue();
        second.Events.Select(e => e.IsReplay).Should().Equal(true, false);
        _sandbox.SessionM.Events.Of("u-1").Select(e => e.Name).Should().Equal("order", "menu");
    }

    [Fact]
    public async Task An_event_that_SessionM_has_not_defined_does_not_stop_the_others()
    {
        _sandbox.SessionM.Events.Declared = ["menu"];

        ForwardReport report = await ForwardAsync(Members);

        report.Events.Select(e => e.Status).Should().Equal(ForwardStatus.Refused, ForwardStatus.Sent);
        report.ShouldRepeat.Should().BeFalse();
        _sandbox.SessionM.Events.Of("u-1").Select(e => e.Name).Should().Equal("menu");
    }

    [Fact]
    public async Task A_customer_that_gains_an_external_id_still_gets_its_events_and_the_next_batch()
    {
        ForwarderOptions options = Dry.Open(o => o.Identities["other"] = new IdentityDestination { IdentifierType = "app" });

        ForwardReport first = await ForwardAsync(Members, customer: "C-1\",\"other\":\"E-2", options: options);
        ForwardReport next = await ForwardAsync("""  "batch_id":"b-2","user_attributes":{"tier":"silver"} """);

        (first.IsComplete, next.IsComplete).Should().Be((true, true));
        _sandbox.SessionM.Users.FindByExternalId("E-2")!.UserId.Should().Be("u-1");
        _sandbox.SessionM.Events.Of("u-1").Select(e => e.Name).Should().Equal("order", "menu");
        Customer.CustomAttributes["tier"]!.GetValue<string>().Should().Be("silver");
    }

    [Fact]
    public async Task An_email_of_another_customer_is_refused_and_changes_nothing()
    {
        await _client.Customers.CreateAsync(new CustomerProfile { Email = "c1@b.test" });
        ForwarderOptions options = Dry.Open(o => o.Attributes.ReservedFields["$Email"] = "email");

        ForwardReport report = await ForwardAsync("""  "user_attributes":{"$Email":"c1@b.test","$City":"Oslo"} """, options: options);

        report.Profile!.Status.Should().Be(ForwardStatus.Refused);
        report.ShouldRepeat.Should().BeFalse();
        Customer.Profile.Should().BeEmpty();
    }

    [Fact]
    public async Task A_customer_that_SessionM_does_not_know_gets_nothing()
    {
        ForwardReport report = await ForwardAsync(Members, customer: "nobody");

        report.Profile!.Status.Should().Be(ForwardStatus.Refused);
        report.Events.Should().OnlyContain(e => e.Status == ForwardStatus.NotTried);
        _sandbox.SessionM.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_server_that_fails_before_it_has_done_anything_is_asked_again_and_counts_once()
    {
        _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUsersUpdate, Fault.Status(HttpStatusCode.BadGateway));

        (await ForwardAsync(Members)).IsComplete.Should().BeTrue();

        _sandbox.SessionM.Calls.Should().HaveCount(4);
        _sandbox.SessionM.Events.Of("u-1").Should().HaveCount(2);
    }

    private Task<ForwardReport> ForwardAsync(string members, string customer = "C-1", ForwarderOptions? options = null) =>
        new SessionMForwarder(_client, options ?? Dry.Open()).ForwardAsync(MParticleBatch.Parse(Dry.Batch(members).Replace("\"C-1\"", $"\"{customer}\"", StringComparison.Ordinal)));
}
