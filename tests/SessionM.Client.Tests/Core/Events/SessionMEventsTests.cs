using System.Net;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class SessionMEventsTests : IAsyncDisposable
{
    private static readonly CustomerId Customer = CustomerId.User("u-1");

    private readonly StubTenant _tenant = new();

    private ISessionMEvents Events => _tenant.Client.Events;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task SendAsync_refuses_before_sending_what_has_no_form()
    {
        await Refuses([], "*no event*");
        await Refuses([null!], "*null*");
        await Refuses([new CustomerEvent("a") { Value = 2, Attributes = { ["x"] = 1 } }], "*both a value and attributes*");
        await Refuses([new CustomerEvent("a") { Attributes = { [" "] = 1 } }], "*no name*");
        await Refuses([new CustomerEvent("a"), new CustomerEvent("a")], "*another of its name*");
        await Refuses([new CustomerEvent("a") { Attributes = { ["x"] = 1 } }, new CustomerEvent("a")], "*another of its name*");
        _tenant.Handler.Requests.Should().BeEmpty();

        async Task Refuses(CustomerEvent[] events, string message) =>
            (await Events.Invoking(e => e.SendAsync(Customer, events)).Should().ThrowAsync<ArgumentException>().WithMessage(message)).Which.ParamName.Should().Be("events");
    }

    [Fact]
    public async Task Every_method_refuses_empty_arguments()
    {
        EventSubmission fine = new() { Events = { new CustomerEvent("a") } };

        await Events.Invoking(e => e.SendAsync(default, [new CustomerEvent("a")])).Should().ThrowAsync<ArgumentException>().WithParameterName("customer");
        await Events.Invoking(e => e.SendAsync(Customer, (CustomerEvent[])null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("events");
        await Events.Invoking(e => e.SendAsync(Customer, (EventSubmission)null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("submission");
        await Events.Invoking(e => e.SendAsync(Customer, [new CustomerEvent("a")], default(MessageId))).Should().ThrowAsync<ArgumentException>().WithParameterName("messageId");
        await Events.Invoking(e => e.SendAsync(Customer, new EventSubmission())).Should().ThrowAsync<ArgumentException>().WithParameterName("submission");
        await Events.Invoking(e => e.SendAsync(Customer, new EventSubmission { Events = { new CustomerEvent("a") }, MessageId = default(MessageId) })).Should().ThrowAsync<ArgumentException>();
        await Events.Invoking(e => e.SendDeferredAsync(default, fine)).Should().ThrowAsync<ArgumentException>().WithParameterName("customer");
        await Events.Invoking(e => e.SendDeferredAsync(Customer, null!)).Should().ThrowAsync<ArgumentNullException>();
        await Events.Invoking(e => e.SendToCampaignAsync(default, CampaignKey.Id("1"), fine)).Should().ThrowAsync<ArgumentException>().WithParameterName("customer");
        await Events.Invoking(e => e.SendToCampaignAsync(Customer, default, fine)).Should().ThrowAsync<ArgumentException>().WithParameterName("campaign");
        await Events.Invoking(e => e.SendToCampaignAsync(Customer, CampaignKey.Id("1"), null!)).Should().ThrowAsync<ArgumentNullException>();
        await Events.Invoking(e => e.SendToCampaignAsync(Customer, CampaignKey.Id("1"), new EventSubmission())).Should().ThrowAsync<ArgumentException>();
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void An_event_needs_a_name(string? name)
    {
        Action create = () => _ = new CustomerEvent(name!);

        create.Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task SendAsync_sends_more_attributes_than_mParticle_forwards()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        CustomerEvent item = new("a");
        for (int i = 0; i <= CustomerEvent.MaxForwardedAttributes; i++)
        {
            item.Attributes[$"x{i}"] = i;
        }

        await Events.SendAsync(Customer, [item]);

        _tenant.Handler.Requests.Single().BodyText.Should().Contain("x10");
    }

    [Fact]
    public async Task SendAsync_carries_the_hosts_message_id_with_every_attempt_and_tells_a_repeat()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.OK, StubTenant.OkBody, ("Cached-Message", "true"));

        EventsResponse answer = await _tenant.RunAsync(Events.SendAsync(Customer, [new CustomerEvent("a")], MessageId.From("job-1")));

        answer.IsReplay.Should().BeTrue();
        _tenant.Handler.Requests.Select(r => r.Header("Message-ID")).Should().Equal("job-1", "job-1");
    }

    [Fact]
    public async Task SendToCampaignAsync_carries_the_message_id_of_the_submission_and_each_call_else_a_new_one()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        EventSubmission submission = new() { Events = { new CustomerEvent("a") }, MessageId = MessageId.From("job-1") };

        await Events.SendToCampaignAsync(Customer, CampaignKey.Id("1"), submission);
        submission.MessageId = null;
        await Events.SendDeferredAsync(Customer, submission);
        await Events.SendDeferredAsync(Customer, submission);

        string?[] ids = [.. _tenant.Handler.Requests.Select(r => r.Header("Message-ID"))];
        ids[0].Should().Be("job-1");
        ids.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_refusal_repeats_no_text_of_an_attribute()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"error","errors":{"code":"validation","message":"Title 'Jane Roe' of u-1 is odd"}}""");

        SessionMApiException e = (await Events.Invoking(x => x.SendAsync(Customer, [new CustomerEvent("a") { Attributes = { ["title"] = "Jane Roe" } }]))
            .Should().ThrowAsync<SessionMApiException>()).Which;

        e.Message.Should().NotContain("Jane").And.NotContain("u-1");
    }

    [Fact]
    public void ToString_tells_no_value()
    {
        CustomerEvent item = new("a") { Attributes = { ["title"] = "Jane" } };

        item.ToString().Should().Be("a with 1 attributes");
        new EventSubmission { Events = { item } }.ToString().Should().Be("1 events");
        new EventUser { Id = "u-1" }.ToString().Should().Be("EventUser");
        CampaignKey.Permalink("spring").ToString().Should().Be("campaign permalink spring");
        CampaignKey.Id("7").ToString().Should().Be("campaign id 7");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/../b")]
    [InlineData("a\nb")]
    public void A_campaign_key_refuses_what_cannot_stand_in_a_path(string value)
    {
        Action[] keys = [() => CampaignKey.Id(value), () => CampaignKey.Permalink(value)];

        keys.Should().AllSatisfy(key => key.Should().Throw<ArgumentException>());
        FluentActions.Invoking(() => default(CampaignKey).Value).Should().Throw<InvalidOperationException>();
    }
}
