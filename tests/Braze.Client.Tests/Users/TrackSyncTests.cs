using System.Net;
using Integration.Http;

namespace Braze.Client.Tests;

public sealed class TrackSyncTests
{
    [Fact]
    public async Task TrackSyncAsync_returns_the_values_that_Braze_has_now()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("users.track.sync.response.json"));

        TrackSyncResponse response = await host.Client.Users.TrackSyncAsync(IdentityCalls.Event());

        TrackedUser user = response.Users.Should().ContainSingle().Subject;
        user.Email.Should().Be("a@b.test");
        user.CustomAttributes["visits"].GetInt32().Should().Be(3);
        UserEventSummary visited = user.CustomEvents.Should().ContainSingle().Subject;
        (visited.Name, visited.First, visited.Last, visited.Count).Should().Be(("rented_movie", null, Wire.Now, 10L));
        UserPurchaseSummary bought = user.PurchaseEvents.Should().ContainSingle().Subject;
        (bought.ProductId, bought.Count).Should().Be(("p-1", 3L));
        bought.First.Should().Be(new DateTimeOffset(2013, 7, 16, 18, 20, 30, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("""{"users":{"external_id":"u-1"},"message":"success"}""", 1)]
    [InlineData("""{"users":[{"external_id":"u-1"},null,7],"message":"success"}""", 1)]
    [InlineData("""{"users":[],"message":"success"}""", 0)]
    [InlineData("""{"users":null,"message":"success"}""", 0)]
    [InlineData("""{"message":"success"}""", 0)]
    public async Task TrackSyncAsync_reads_users_in_every_form(string body, int count)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, body);

        TrackSyncResponse response = await host.Client.Users.TrackSyncAsync(IdentityCalls.Event());

        response.Users.Should().HaveCount(count);
    }

    [Fact]
    public async Task TrackSyncAsync_repeats_literal_values_and_nothing_else()
    {
        (await AttemptsAsync(new UserAttributes(Wire.User) { ["plan"] = "gold" })).Should().Be(4);
        (await AttemptsAsync(new UserAttributes(Wire.User) { ["visits"] = AttributeValue.Increment(1) })).Should().Be(1);
        (await AttemptsAsync(IdentityCalls.Event())).Should().Be(1);
    }

    [Fact]
    public async Task TrackSyncAsync_refuses_what_Braze_would_drop()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Users.Invoking(users => users.TrackSyncAsync(new UserAttributes(Wire.User) { PushTokenImport = true })).Should().ThrowAsync<ArgumentException>();

        host.Handler.Requests.Should().BeEmpty();
    }

    private static async Task<int> AttemptsAsync(TrackItem item)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.ServiceUnavailable, "{}");
        await FluentActions.Awaiting(() => host.RunAsync(host.Client.Users.TrackSyncAsync(item))).Should().ThrowAsync<BrazeApiException>();
        return host.Handler.Requests.Count;
    }
}
