using Integration.Http;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Transactional e-mail against the second description of Braze.</summary>
public sealed class TransactionalSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private BrazeSandbox Sandbox => _host!.Sandbox;

    public async Task InitializeAsync()
    {
        _host = await SandboxHost.StartAsync();
        Sandbox.Campaigns.Add(new SandboxCampaign("campaign-1") { Kind = SandboxCampaignKind.Transactional });
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task SendAsync_sends_once_however_often_it_is_asked_for()
    {
        TransactionalSendResponse first = await SendAsync();
        TransactionalSendResponse queued = await SendAsync();
        _host!.Clock.Advance(TimeSpan.FromMinutes(1));
        TransactionalSendResponse later = await SendAsync();

        (first.Status, first.Metadata!.ExternalSendId, first.Metadata.SentAt).Should().Be(("sent", "order-1", Wire.Now));
        queued.IsQueued.Should().BeTrue();
        later.DispatchId.Should().Be(first.DispatchId);
        Sandbox.Sends.Should().ContainSingle().Which.DispatchId.Should().Be(first.DispatchId);
        Sandbox.Profiles["u-1"].Email.Should().Be("a@b.test");
    }

    [Fact]
    public async Task SendAsync_sends_once_when_the_connection_breaks_after_Braze_has_sent()
    {
        Sandbox.Fail(BrazeOperations.TransactionalSend, Fault.ResetAfterProcessing);

        TransactionalSendResponse response = await SendAsync();

        response.IsQueued.Should().BeTrue();
        Sandbox.Sends.Should().ContainSingle();
        Sandbox.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task SendAsync_says_why_Braze_refuses_a_campaign()
    {
        Sandbox.Campaigns.Add("campaign-2");

        Func<Task> send = () => _host!.Client.Transactional.SendAsync(new TransactionalEmail("campaign-2", Wire.User));

        (await send.Should().ThrowAsync<BrazeApiException>()).Which.Message.Should().Contain("not a transactional campaign");
    }

    private Task<TransactionalSendResponse> SendAsync() => _host!.Client.Transactional.SendAsync(MessageCalls.Confirmation(), "order-1");
}
