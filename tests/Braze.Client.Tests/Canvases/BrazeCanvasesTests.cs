using System.Net;
using System.Text.Json.Nodes;

namespace Braze.Client.Tests;

public sealed class BrazeCanvasesTests
{
    private static readonly string TooLarge = new('x', 51_200);

    public static TheoryData<string, Func<CanvasTrigger>> Refused => new()
    {
        { "*no recipient*SendBroadcastAsync*", () => new CanvasTrigger("c-1") },
        { "*no recipient*SendBroadcastAsync*", () => new CanvasTrigger("c-1") { Audience = ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists) } },
        { "*51 recipients*limit is 50*", () => To([.. Enumerable.Range(0, 51).Select(i => new CanvasRecipient(BrazeUser.External($"u-{i}")))]) },
        { "Recipient 0 is null*", () => To([null!]) },
        { "Recipient 0 *without Attributes*", () => To(new CanvasRecipient(Wire.User) { SendToExistingOnly = false }) },
        { "context of the request: *limit is 51200*", () => new CanvasTrigger("c-1") { Context = { ["x"] = TooLarge }, Recipients = { new CanvasRecipient(Wire.User) } } },
        { "context of recipient 0: *limit is 51200*", () => To(new CanvasRecipient(Wire.User) { Context = { ["x"] = TooLarge } }) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task SendAsync_sends_nothing_when_Braze_would_refuse_the_request(string message, Func<CanvasTrigger> trigger)
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> send = () => host.Client.Canvases.SendAsync(trigger());

        await send.Should().ThrowAsync<ArgumentException>().WithMessage(message);
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendBroadcastAsync_sends_nothing_when_the_context_is_too_large()
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> send = () => host.Client.Canvases.SendBroadcastAsync(new CanvasBroadcast("c-1") { Context = { ["x"] = TooLarge } });

        await send.Should().ThrowAsync<ArgumentException>().WithMessage("context of the request*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Canvas_refuses_an_empty_id(string? id)
    {
        Action trigger = () => _ = new CanvasTrigger(id!);
        Action broadcast = () => _ = new CanvasBroadcast(id!);

        trigger.Should().Throw<ArgumentException>().WithParameterName("canvasId");
        broadcast.Should().Throw<ArgumentException>().WithParameterName("canvasId");
    }

    [Fact]
    public void CanvasRecipient_refuses_a_phone_number()
    {
        Action byPhone = () => _ = new CanvasRecipient(BrazeUser.Phone("+4700000000"));

        byPhone.Should().Throw<ArgumentException>().WithMessage("*sends to no phone number*");
    }

    [Fact]
    public async Task Methods_refuse_null()
    {
        using BrazeHost host = BrazeHost.Accepting();
        Func<Task> send = () => host.Client.Canvases.SendAsync(null!);
        Func<Task> broadcast = () => host.Client.Canvases.SendBroadcastAsync(null!);

        await send.Should().ThrowAsync<ArgumentNullException>().WithParameterName("trigger");
        await broadcast.Should().ThrowAsync<ArgumentNullException>().WithParameterName("broadcast");
    }

    [Fact]
    public async Task SendAsync_surfaces_the_notice_of_a_paused_canvas()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("canvas.trigger.send.response.json"));

        TriggerSendResponse response = await host.Client.Canvases.SendAsync(To(new CanvasRecipient(Wire.User)));

        response.Notice.Should().StartWith("The Canvas is paused.");
        response.DispatchId.Should().Be("00000000000000000000000000000003");
    }

    [Fact]
    public async Task SendBroadcastAsync_succeeds_when_the_request_is_queued()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Accepted, Wire.Golden("canvas.trigger.send.broadcast.response.json"));

        TriggerSendResponse response = await host.Client.Canvases.SendBroadcastAsync(new CanvasBroadcast("c-1"));

        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        response.Message.Should().Be("queued");
        JsonNode.Parse(host.Handler.Requests.Single().BodyText)!.AsObject().Select(member => member.Key).Should().Equal("canvas_id", "broadcast");
    }

    private static CanvasTrigger To(params CanvasRecipient[] recipients)
    {
        CanvasTrigger trigger = new("c-1");
        trigger.Recipients.AddRange(recipients);
        return trigger;
    }
}
