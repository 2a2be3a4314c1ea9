using System.Net;
using System.Text.Json;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class BrazeDeviceMessagingTests
{
    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.DeviceMessagingBannersSync, async client => await client.DeviceMessaging.SyncBannersAsync(Placements())) { Bearer = BrazeHost.ClientApiKey },
        new(BrazeOperations.DeviceMessagingBannersTrack, async client => await client.DeviceMessaging.TrackBannersAsync(Events())) { Bearer = BrazeHost.ClientApiKey },
    ];

    [Fact]
    public async Task SyncBannersAsync_reads_the_banner_of_each_placement()
    {
        BannerSyncResponse response = await GoldenAnswer.ReadAsync(
            BrazeOperations.DeviceMessagingBannersSync, client => client.DeviceMessaging.SyncBannersAsync(Placements()));

        response.Banners.Keys.Should().Equal("home_hero");
        Banner banner = response.Banners["home_hero"];
        (banner.Id, banner.PlacementId, banner.IsControl, banner.IsTestSend, banner.ExpiresAt).Should().Be(("banner-1", "home_hero", false, true, 1772359200L));
        banner.Properties.Select(p => (p.Key, p.Value.Type, p.Value.Value!.Value.ValueKind)).Should().Equal(
            ("headline", "string", JsonValueKind.String), ("discount", "number", JsonValueKind.Number), ("layout", "jsonobject", JsonValueKind.Object));
        banner.Properties["headline"].Value!.Value.GetString().Should().Be("Spring is here");
    }

    [Fact]
    public async Task TrackBannersAsync_reads_what_was_taken_and_what_was_not()
    {
        BannerTrackResponse response = await GoldenAnswer.ReadAsync(
            BrazeOperations.DeviceMessagingBannersTrack, client => client.DeviceMessaging.TrackBannersAsync(Events()), HttpStatusCode.Accepted);

        response.EventsProcessed.Should().Be(2);
        BrazeError error = response.Errors.Should().ContainSingle().Subject;
        (error.Type, error.Index).Should().Be(("'timestamp' is in the future", 2L));
    }

    [Fact]
    public async Task Calls_are_refused_without_a_client_key()
    {
        using BrazeHost host = BrazeHost.Accepting(options => options.ClientApiKey = null);

        Func<Task> sync = () => host.Client.DeviceMessaging.SyncBannersAsync(Placements());
        Func<Task> track = () => host.Client.DeviceMessaging.TrackBannersAsync(Events());

        await sync.Should().ThrowAsync<InvalidOperationException>().WithMessage("*ClientApiKey*");
        await track.Should().ThrowAsync<InvalidOperationException>().WithMessage("*ClientApiKey*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task TrackBannersAsync_is_not_repeated_when_the_answer_is_lost_and_SyncBannersAsync_is()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadGateway, "");

        Func<Task> track = () => host.RunAsync(host.Client.DeviceMessaging.TrackBannersAsync(Events()));
        (await track.Should().ThrowAsync<IntegrationException>()).Which.OutcomeUnknown.Should().BeTrue();
        int tracked = host.Handler.Requests.Count;
        Func<Task> sync = () => host.RunAsync(host.Client.DeviceMessaging.SyncBannersAsync(Placements()));
        await sync.Should().ThrowAsync<IntegrationException>();

        tracked.Should().Be(1);
        host.Handler.Requests.Count.Should().BeGreaterThan(2);
    }

    [Theory]
    [InlineData("""{"error":"u-1 at 'device-1' is not known"}""")]
    [InlineData("""{"message":"No valid events for u-1 at device-1.","errors":[{"type":"'timestamp' is required","index":0}]}""")]
    public async Task Refusal_says_the_text_of_either_shape_and_not_the_person(string body)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, body);

        Func<Task> sync = () => host.Client.DeviceMessaging.SyncBannersAsync(Placements());

        BrazeApiException thrown = (await sync.Should().ThrowAsync<BrazeApiException>()).Which;
        thrown.VendorMessage.Should().NotBeEmpty();
        thrown.Message.Should().NotContain("u-1").And.NotContain("device-1");
    }

    [Fact]
    public async Task SyncBannersAsync_reads_an_answer_with_holes()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"banners":{"a":{"properties":null,"is_control":null},"b":null,"c":{"properties":{"x":null,"y":{"type":"new","value":[1]}},"expires_at":"-1","new":1}}}""");

        BannerSyncResponse response = await host.Client.DeviceMessaging.SyncBannersAsync(Placements());

        response.Banners.Keys.Should().Equal("a", "c");
        response.Banners["a"].Properties.Should().BeEmpty();
        response.Banners["c"].Properties.Keys.Should().Equal("y");
        response.Banners["c"].AdditionalProperties.Should().ContainKey("new");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(-1L, false)]
    [InlineData(1772359199L, true)]
    [InlineData(1772359200L, false)]
    [InlineData(long.MaxValue, false)]
    public void IsExpired_holds_after_the_moment_and_never_when_there_is_none(long? expiresAt, bool expired) =>
        new Banner { ExpiresAt = expiresAt }.IsExpired(DateTimeOffset.FromUnixTimeSeconds(1772359200)).Should().Be(expired);

    [Fact]
    public void Requests_take_what_is_as_long_as_allowed_and_refuse_one_more()
    {
        string version = new('v', 255);
        string user = new string('u', 984) + "é";
        string device = new string('d', 1009) + "é";
        BannerEvent[] events = [BannerEvent.Impression("banner-1", Wire.Now)];

        new BannerSyncRequest(user + "u", "app-1", version, ["a"]) { DeviceId = device }.DeviceId.Should().Be(device);
        new BannerTrackRequest(user, "app-1", version, events).ExternalUserId.Should().Be(user);
        Func<object>[] calls =
        [
            () => new BannerSyncRequest("u-1", "app-1", version + "v", ["a"]),
            () => new BannerSyncRequest("u-1", "app-1", version, ["a"]) { DeviceId = device + "d" },
            () => new BannerTrackRequest(user + "u", "app-1", version, events),
            () => new BannerTrackRequest("u-1", "app-1", version + "v", events),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>().WithMessage("*it may have*"));
    }

    [Fact]
    public void Requests_refuse_what_is_missing()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, "{}");
        BannerEvent[] events = [BannerEvent.Impression("banner-1", Wire.Now)];

        Func<object>[] calls =
        [
            () => new BannerSyncRequest("", "app-1", "1", ["a"]),
            () => new BannerSyncRequest("u-1", "", "1", ["a"]),
            () => new BannerSyncRequest("u-1", "app-1", "", ["a"]),
            () => new BannerSyncRequest("u-1", "app-1", "1", []),
            () => new BannerSyncRequest("u-1", "app-1", "1", ["a", " "]),
            () => new BannerSyncRequest("u-1", "app-1", "1", null!),
            () => new BannerTrackRequest("", "app-1", "1", events),
            () => new BannerTrackRequest("u-1", "", "1", events),
            () => new BannerTrackRequest("u-1", "app-1", "", events),
            () => new BannerTrackRequest("u-1", "app-1", "1", []),
            () => new BannerTrackRequest("u-1", "app-1", "1", [null!]),
            () => BannerEvent.Click("", Wire.Now),
            () => host.Client.DeviceMessaging.SyncBannersAsync(null!),
            () => host.Client.DeviceMessaging.TrackBannersAsync(null!),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
        host.Handler.Requests.Should().BeEmpty();
    }

    private static BannerSyncRequest Placements() => new("u-1", "app-1", "1.2.3", ["home_hero", "sidebar"]) { DeviceId = "device-1" };

    private static BannerTrackRequest Events() => new(
        "u-1",
        "app-1",
        "1.2.3",
        [BannerEvent.Impression("banner-1", Wire.Now.ToOffset(TimeSpan.FromHours(2))), BannerEvent.Click("banner-1", Wire.Now.AddSeconds(5)), BannerEvent.Dismissal("banner-1", Wire.Now.AddDays(1))]);
}
