using System.Net;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class MessageTriggerSenderTests
{
    public static TheoryData<string, Func<MessageTrigger>> Refused => new()
    {
        { "*0 recipients; one call takes 1 to 50*", () => new MessageTrigger(MessageTarget.Campaign("c-1")) },
        { "*51 recipients; one call takes 1 to 50*", () => To(MessageTarget.Canvas("c-1"), 51) },
        { "Recipient 0 is null*", () => new MessageTrigger(MessageTarget.Campaign("c-1")) { Recipients = { null! } } },
        { "*neither a campaign nor a canvas*", () => To(new MessageTarget((MessageTargetKind)7, "c-1"), 1) },
        { "*neither a campaign nor a canvas*", () => To(null!, 1) },
        { "*campaignId*", () => To(MessageTarget.Campaign(" "), 1) },
        { "*canvasId*", () => To(MessageTarget.Canvas(" "), 1) },
        { "*phone*", () => With(new MessageRecipient(UserKey.Phone("+4700000000"))) },
        { "*user key is empty*", () => With(new MessageRecipient(default)) },
        { "Property 'x' is a Object, for which Braze has no form*", () => With(new MessageRecipient(UserKey.External("u-1")) { Properties = { ["x"] = new object() } }) },
        { "trigger_properties of recipient 0*", () => With(new MessageRecipient(UserKey.External("u-1")) { Properties = { ["x"] = new string('x', 51_200) } }) },
    };

    [Fact]
    public async Task SendAsync_sends_a_campaign()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, """{"message":"success","dispatch_id":"d-1"}""");

        MessageReceipt receipt = await host.Client.MessageTrigger.SendAsync(Message(MessageTarget.Campaign("campaign-1")));

        receipt.Should().Be(new MessageReceipt("d-1", null));
        host.Handler.Requests.Single().Path.Should().Be("/campaigns/trigger/send");
        Wire.Canonical(host.Handler.Requests.Single().BodyText).Should().Be(Wire.Canonical("""
            {"campaign_id":"campaign-1","trigger_properties":{"brand":"Acme","lines":[{"sku":"s-1"}]},"recipients":[
              {"external_user_id":"u-1","trigger_properties":{"order":"A-1"}},
              {"email":"a@b.test","prioritization":["identified","most_recently_updated"]}]}
            """));
    }

    [Fact]
    public async Task SendAsync_sends_a_canvas_and_passes_its_notice_on()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("canvas.trigger.send.response.json"));

        MessageReceipt receipt = await host.Client.MessageTrigger.SendAsync(Message(MessageTarget.Canvas("canvas-1")));

        receipt.Should().Be(new MessageReceipt("00000000000000000000000000000003", "The Canvas is paused. Resume it to send."));
        Wire.Canonical(host.Handler.Requests.Single().BodyText).Should().Be(Wire.Canonical("""
            {"canvas_id":"canvas-1","context":{"brand":"Acme","lines":[{"sku":"s-1"}]},"recipients":[
              {"external_user_id":"u-1","context":{"order":"A-1"}},
              {"email":"a@b.test","prioritization":["identified","most_recently_updated"]}]}
            """));
    }

    [Fact]
    public async Task SendAsync_tells_what_Braze_objected_to_although_it_took_the_request()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, """{"message":"success","dispatch_id":"d-1","errors":["a@b.test is unknown"]}""");

        MessageReceipt receipt = await host.Client.MessageTrigger.SendAsync(To(MessageTarget.Campaign("c-1"), 1));

        receipt.Notice.Should().EndWith("is unknown").And.NotContain("a@b.test");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task SendAsync_sends_nothing_when_the_message_cannot_be_sent(string message, Func<MessageTrigger> trigger)
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> send = () => host.Client.MessageTrigger.SendAsync(trigger());

        await send.Should().ThrowAsync<ArgumentException>().WithMessage(message);
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAsync_accepts_fifty_recipients()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.MessageTrigger.SendAsync(To(MessageTarget.Campaign("c-1"), 50));

        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_sends_to_the_key_the_resolver_gives_and_to_nobody_when_it_knows_none()
    {
        using BrazeHost host = BrazeHost.Accepting(resolver: new MappedUserKeyResolver(key => key.Value == "u-0" ? UserKey.Native("b-0") : null));
        Func<Task> unknown = () => host.Client.MessageTrigger.SendAsync(To(MessageTarget.Campaign("c-1"), 2));

        await unknown.Should().ThrowAsync<ArgumentException>().WithMessage("*no key of recipient 1*nothing was sent*");
        host.Handler.Requests.Should().BeEmpty();
        await host.Client.MessageTrigger.SendAsync(To(MessageTarget.Campaign("c-1"), 1));

        host.Handler.Requests.Single().BodyText.Should().Contain("\"braze_id\":\"b-0\"");
    }

    private static MessageTrigger Message(MessageTarget target) => new(target)
    {
        Properties = { ["brand"] = "Acme", ["lines"] = new[] { new Dictionary<string, object?> { ["sku"] = "s-1" } } },
        Recipients = { new MessageRecipient(UserKey.External("u-1")) { Properties = { ["order"] = "A-1" } }, new MessageRecipient(UserKey.Email("a@b.test")) },
    };

    private static MessageTrigger With(MessageRecipient recipient) => new(MessageTarget.Campaign("c-1")) { Recipients = { recipient } };

    private static MessageTrigger To(MessageTarget target, int recipients)
    {
        MessageTrigger trigger = new(target);
        trigger.Recipients.AddRange(Enumerable.Range(0, recipients).Select(i => new MessageRecipient(UserKey.External($"u-{i}"))));
        return trigger;
    }
}
