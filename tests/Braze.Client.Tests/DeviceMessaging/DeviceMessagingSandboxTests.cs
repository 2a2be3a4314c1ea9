using System.Net;
using Integration.Sandbox;

namespace Braze.Client.Tests;

public sealed class DeviceMessagingSandboxTests
{
    [Fact]
    public async Task A_banner_is_synced_and_its_events_are_taken()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        host.Sandbox.Banners.Add(
            new SandboxBanner("b-0", "home") { ExpiresAt = host.Clock.GetUtcNow().AddSeconds(-1) },
            new SandboxBanner("b-1", "home") { Texts = new Dictionary<string, string> { ["headline"] = "Hello" }, Users = user => user == "u-1" });

        BannerSyncResponse synced = await host.Client.DeviceMessaging.SyncBannersAsync(new BannerSyncRequest("u-1", "app-1", "1.0", ["home", "sidebar"]));
        BannerSyncResponse other = await host.Client.DeviceMessaging.SyncBannersAsync(new BannerSyncRequest("u-2", "app-1", "1.0", ["home"]));
        BannerTrackResponse tracked = await host.Client.DeviceMessaging.TrackBannersAsync(new BannerTrackRequest(
            "u-1", "app-1", "1.0", [BannerEvent.Impression("b-1", host.Clock.GetUtcNow()), BannerEvent.Click("b-9", host.Clock.GetUtcNow())]));

        Banner banner = synced.Banners.Should().ContainSingle().Which.Value;
        banner.Id.Should().Be("b-1");
        banner.ExpiresAt.Should().Be(-1);
        banner.IsExpired(DateTimeOffset.MaxValue).Should().BeFalse();
        banner.Properties["headline"].Value!.Value.GetString().Should().Be("Hello");
        other.Banners.Should().BeEmpty();
        tracked.EventsProcessed.Should().Be(1);
        tracked.Errors.Should().ContainSingle();
        host.Sandbox.Banners.Events.Should().Equal(new SandboxBannerEvent("b-1", "u-1", "impression", host.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task No_valid_event_is_a_refusal()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();

        Func<Task> track = () => host.Client.DeviceMessaging.TrackBannersAsync(
            new BannerTrackRequest("u-1", "app-1", "1.0", [BannerEvent.Click("b-9", host.Clock.GetUtcNow())]));

        (await track.Should().ThrowAsync<BrazeApiException>()).Which.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
