using System.Net.Http.Headers;

namespace Integration.Sandbox.Tests;

public sealed class BannerEndpointsTests : SandboxTest
{
    private const string Sync = "v1/device-messaging/banners/sync";
    private const string Track = "v1/device-messaging/banners/track";

    [Theory]
    [InlineData(Sync, """{"app_id":"a","app_version":"1","placements":["p"]}""")]
    [InlineData(Sync, """{"external_user_id":"u","app_version":"1","placements":["p"]}""")]
    [InlineData(Sync, """{"external_user_id":"u","app_id":"a","placements":["p"]}""")]
    [InlineData(Sync, """{"external_user_id":"u","app_id":"a","app_version":"1","placements":[]}""")]
    [InlineData(Sync, """{"external_user_id":"u","app_id":"a","app_version":"1","placements":[" "]}""")]
    [InlineData(Track, """{"external_user_id":"u","app_id":"a","app_version":"1"}""")]
    [InlineData(Track, """{"external_user_id":"u","app_id":"a","app_version":"1","events":[{"id":"b-1","event_type":"seen","timestamp":"2026-01-01T00:00:00Z"}]}""")]
    [InlineData(Track, """{"external_user_id":"u","app_id":"a","app_version":"1","events":[{"id":"b-1","event_type":"click"}]}""")]
    [InlineData(Track, """{"external_user_id":"u","app_id":"a","app_version":"1","events":[{"id":"b-1","event_type":"click","timestamp":"2999-01-01T00:00:00Z"}]}""")]
    public async Task Requests_that_break_a_rule_are_refused(string path, string body)
    {
        Sandbox.Braze.Banners.Add(new SandboxBanner("b-1", "p"));

        (await Device().PostAsync(path, body)).Status.Should().Be(400);

        Sandbox.Braze.Banners.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task The_rest_api_key_opens_no_device_messaging_and_the_client_key_nothing_else()
    {
        (await Braze.PostAsync(Sync, "{}")).Status.Should().Be(401);
        (await Device().PostAsync(Wire.Track, "{}")).Status.Should().Be(401);
        (await Device().PostAsync(Sync, "{}")).Status.Should().Be(400);
    }

    private HttpClient Device()
    {
        HttpClient client = new() { BaseAddress = Sandbox.Braze.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.Braze.ClientApiKey);
        return client;
    }
}
