using System.Net;

namespace Braze.Client.Tests;

public sealed class TrackBulkTests
{
    [Fact]
    public async Task TrackBulkAsync_points_at_the_objects_that_Braze_refused()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("users.track.bulk.response.json"));
        TrackRequest request = IdentityCalls.Bulk();

        TrackResult result = await host.Client.Users.TrackBulkAsync(request);

        result.Accepted.Should().Be(2);
        result.Failures.Should().ContainSingle().Which.Item.Should().BeSameAs(request.Events[0]);
    }

    [Fact]
    public async Task TrackBulkAsync_takes_1000_objects_and_refuses_one_more()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Users.TrackBulkAsync(Request(Enumerable.Range(0, 1000)));
        await host.Client.Users.Invoking(users => users.TrackBulkAsync(Request(Enumerable.Range(0, 1001))))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*1001 objects*1000*");

        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task TrackBulkAsync_takes_100_objects_of_one_user_and_refuses_one_more()
    {
        using BrazeHost host = BrazeHost.Accepting();
        TrackRequest request = Request(Enumerable.Repeat(1, 100));
        await host.Client.Users.TrackBulkAsync(request);
        request.Events.Add(new CustomEvent(BrazeUser.External("u-1"), "visited", Wire.Now));

        await host.Client.Users.Invoking(users => users.TrackBulkAsync(request)).Should().ThrowAsync<ArgumentException>().WithMessage("*101 objects of one user*100*");

        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Split_starts_a_new_request_when_one_user_has_too_many_objects()
    {
        IEnumerable<int> users = Enumerable.Repeat(1, 150).Concat(Enumerable.Range(2, 60)).Concat(Enumerable.Repeat(1, 60));

        TrackRequest[] requests = [.. Request(users).Split(TrackLimits.Bulk)];

        requests.Select(request => request.Count).Should().Equal(100, 160, 10);
        foreach (TrackRequest request in requests)
        {
            request.Invoking(r => r.ThrowIfInvalid(TrackLimits.Bulk, "request")).Should().NotThrow();
        }
    }

    [Fact]
    public void Split_keeps_a_distance_from_2_MB() => TrackLimits.Bulk.MaxBytes.Should().BeLessThan(2_000_000).And.BeGreaterThan(1_800_000);

    [Fact]
    public async Task TrackBulkAsync_refuses_a_body_above_2_MB()
    {
        using BrazeHost host = BrazeHost.Accepting();
        TrackRequest request = new();
        foreach (UserAttributes attributes in Request(Enumerable.Range(0, 900)).Attributes)
        {
            for (int i = 0; i < 10; i++)
            {
                attributes[$"x{i}"] = new string('x', 250);
            }

            request.Attributes.Add(attributes);
        }

        await host.Client.Users.Invoking(users => users.TrackBulkAsync(request)).Should().ThrowAsync<ArgumentException>();

        host.Handler.Requests.Should().BeEmpty();
    }

    private static TrackRequest Request(IEnumerable<int> users)
    {
        TrackRequest request = new();
        request.Attributes.AddRange(users.Select(user => new UserAttributes(BrazeUser.External($"u-{user}")) { ["plan"] = "gold" }));
        return request;
    }
}
