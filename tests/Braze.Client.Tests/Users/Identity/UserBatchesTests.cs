using System.Net;

namespace Braze.Client.Tests;

public sealed class UserBatchesTests
{
    [Fact]
    public async Task SendAsync_sends_50_at_a_time_in_order_and_only_when_asked()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Accepted, """{"message":"success"}""");
        IEnumerable<UserMerge> merges = Enumerable.Range(0, 101).Select(i => new UserMerge(BrazeUser.External($"u-{i}"), BrazeUser.External("k")));
        List<int> sentBefore = [];

        await foreach (MergeUsersResponse response in UserBatches.SendAsync(merges, host.Client.Users.MergeAsync))
        {
            response.IsSuccess.Should().BeTrue();
            sentBefore.Add(host.Handler.Requests.Count);
        }

        sentBefore.Should().Equal(1, 2, 3);
        host.Handler.Requests[1].BodyText.Should().Contain("\"u-50\"").And.Contain("\"u-99\"").And.NotContain("\"u-49\"").And.NotContain("\"u-100\"");
    }

    [Fact]
    public async Task SendAsync_sends_nothing_when_there_is_nothing()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await foreach (UserAliasesResponse _ in UserBatches.SendAsync(Array.Empty<NewUserAlias>(), host.Client.Users.CreateAliasesAsync))
        {
        }

        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAsync_stops_when_cancelled_between_two_calls()
    {
        using BrazeHost host = BrazeHost.Accepting();
        using CancellationTokenSource cancel = new();
        IEnumerable<string> ids = Enumerable.Range(0, 100).Select(i => $"old-{i}");

        Func<Task> send = async () =>
        {
            await foreach (ExternalIdResult<string> _ in UserBatches.SendAsync(ids, host.Client.Users.RemoveExternalIdsAsync, cancel.Token))
            {
                await cancel.CancelAsync();
            }
        };

        await send.Should().ThrowAsync<OperationCanceledException>();
        host.Handler.Requests.Should().ContainSingle();
    }
}
