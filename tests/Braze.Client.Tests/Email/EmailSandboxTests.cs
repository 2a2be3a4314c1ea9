using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on e-mail addresses against the second description of Braze.</summary>
public sealed class EmailSandboxTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly DateOnly Tomorrow = new(2026, 3, 2);

    private SandboxHost? _host;

    private IBrazeEmail Email => _host!.Client.Email;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        SandboxAddresses addresses = _host!.Sandbox.Addresses;
        addresses.ReportSpam("a@b.test");

        (await Email.SetStatusAsync(["a@b.test"], GlobalSubscriptionState.Unsubscribed)).IsSuccess.Should().BeTrue();
        (await Email.BlocklistAsync(["c@d.test", "e@f.test"])).IsSuccess.Should().BeTrue();
        (await Email.RemoveHardBouncesAsync(["e@f.test"])).IsSuccess.Should().BeTrue();
        (await Email.RemoveSpamAsync(["a@b.test"])).IsSuccess.Should().BeTrue();

        addresses.IsReportedAsSpam("a@b.test").Should().BeFalse();
        (await Email.GetUnsubscribesPageAsync(Today, Tomorrow, UnsubscribeOrder.OldestFirst, limit: 2)).Emails.Select(e => (e.Email, e.UnsubscribedAt))
            .Should().Equal(("a@b.test", Wire.Now), ("c@d.test", Wire.Now));
        (await Email.FindUnsubscribeAsync("e@f.test", Tomorrow)).Emails.Should().ContainSingle();
        (await Email.FindUnsubscribeAsync("x@y.test", Tomorrow)).Emails.Should().BeEmpty();
        HardBouncedEmail bounce = (await Email.GetHardBouncesPageAsync(Today, Tomorrow)).Emails.Should().ContainSingle().Subject;
        (bounce.Email, bounce.HardBouncedAt).Should().Be(("c@d.test", Wire.Now));
        (await Email.FindHardBounceAsync("C@d.test", Tomorrow)).Emails.Should().ContainSingle();
    }

    [Fact]
    public async Task Lists_go_on_to_the_second_page()
    {
        foreach (string[] addresses in Enumerable.Range(0, 501).Select(i => $"a{i}@b.test").Chunk(50))
        {
            await Email.BlocklistAsync(addresses);
        }

        (await Email.ListUnsubscribesAsync(Today, Tomorrow).Select(e => e.Email).ToListAsync()).Should().HaveCount(501).And.OnlyHaveUniqueItems();
        (await Email.ListHardBouncesAsync(Today, Tomorrow).Select(e => e.Email).ToListAsync()).Should().HaveCount(501).And.OnlyHaveUniqueItems();
    }
}
