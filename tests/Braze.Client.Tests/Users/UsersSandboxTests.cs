using System.Net;
using Integration.Abstractions;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>The calls on users against the second description of Braze.</summary>
public sealed class UsersSandboxTests : IAsyncLifetime
{
    private static readonly BrazeUser Anonymous = BrazeUser.Alias("anon-7", "web");

    private SandboxHost? _host;

    private IBrazeUsers Users => _host!.Client.Users;

    private SandboxProfiles Profiles => _host!.Sandbox.Profiles;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task TrackSyncAsync_returns_what_the_user_has_now()
    {
        await Users.TrackSyncAsync(new UserAttributes(Wire.User) { ["visits"] = 4 });

        TrackedUser attributes = (await Users.TrackSyncAsync(new UserAttributes(Wire.User) { FirstName = "Ann", ["visits"] = AttributeValue.Increment(1) })).Users.Should().ContainSingle().Subject;
        TrackedUser events = (await Users.TrackSyncAsync(new CustomEvent(BrazeUser.Email("a@b.test"), "visited", Wire.Now.AddDays(-1)))).Users.Should().ContainSingle().Subject;
        TrackedUser purchases = (await Users.TrackSyncAsync(new Purchase(Wire.User, Wire.Now) { ProductId = "p-1", Currency = "NOK", Price = 19.9m, Quantity = 2 })).Users.Should().ContainSingle().Subject;

        attributes.ExternalId.Should().Be("u-1");
        attributes.CustomAttributes.Should().ContainSingle().Which.Value.GetInt32().Should().Be(5);
        events.Email.Should().Be("a@b.test");
        UserEventSummary summary = events.CustomEvents.Should().ContainSingle().Subject;
        (summary.Name, summary.First, summary.Last, summary.Count).Should().Be(("visited", Wire.Now.AddDays(-1), Wire.Now.AddDays(-1), 1L));
        UserPurchaseSummary purchase = purchases.PurchaseEvents.Should().ContainSingle().Subject;
        (purchase.ProductId, purchase.First, purchase.Count).Should().Be(("p-1", Wire.Now, 2L));
    }

    [Fact]
    public async Task TrackSyncAsync_says_why_Braze_refuses_an_object()
    {
        Func<Task> track = () => Users.TrackSyncAsync(new UserAttributes(Wire.User) { Email = "not an address" });

        BrazeApiException e = (await track.Should().ThrowAsync<BrazeApiException>()).Which;

        e.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        e.Errors.Should().ContainSingle().Which.Index.Should().Be(0);
    }

    [Fact]
    public async Task TrackBulkAsync_returns_what_was_taken_and_what_was_not()
    {
        UserAttributes refused = new(BrazeUser.External("u-2")) { Email = "not an address" };

        TrackResult result = await Users.TrackBulkAsync(new TrackRequest { Attributes = { new UserAttributes(Wire.User) { FirstName = "Ann" }, refused } });

        result.Failures.Should().ContainSingle().Which.Item.Should().BeSameAs(refused);
        result.Response.AttributesProcessed.Should().Be(1);
        Profiles.Should().ContainSingle();
    }

    [Fact]
    public async Task Aliases_are_made_renamed_and_identified()
    {
        UserAliasesResponse made = await Users.CreateAliasesAsync([new NewUserAlias("anon-7", "web")]);
        UserAliasesResponse renamed = await Users.UpdateAliasesAsync([new UserAliasUpdate("web", "anon-7", "anon-8")]);
        IdentifyUsersResponse identified = await Users.IdentifyAsync([new UserIdentification(BrazeUser.Alias("anon-8", "web"), "u-1")]);

        made.AliasesProcessed.Should().Be(1);
        renamed.Errors.Should().BeEmpty();
        identified.AliasesProcessed.Should().Be(1);
        Profiles.Should().ContainSingle().Which.Aliases.Should().Equal(new SandboxAlias("anon-8", "web"));
        Profiles["u-1"].BrazeId.Should().NotBeEmpty();
    }

    [Fact]
    public async Task MergeAsync_leaves_one_user()
    {
        Profiles.Set("u-1");
        await Users.TrackAsync(new TrackRequest { Attributes = { new UserAttributes(BrazeUser.Email("a@b.test")) { ["tier"] = "gold" } } });

        MergeUsersResponse response = await Users.MergeAsync(
            [new UserMerge(new UserSelection(BrazeUser.Email("a@b.test"), RecipientPriority.Unidentified, RecipientPriority.MostRecentlyUpdated), Wire.User)]);

        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        Profiles.Should().ContainSingle().Which["tier"]!.GetValue<string>().Should().Be("gold");
    }

    [Fact]
    public async Task DeleteAsync_counts_the_users_there_were()
    {
        Profiles.Set("u-1");
        await Users.CreateAliasesAsync([new NewUserAlias("anon-7", "web")]);

        DeleteUsersResponse byId = await Users.DeleteAsync([Wire.User, BrazeUser.External("u-9")]);
        DeleteUsersResponse byAlias = await Users.DeleteAsync([Anonymous]);

        (byId.Deleted, byAlias.Deleted).Should().Be((1L, 1L));
        Profiles.Should().BeEmpty();
    }

    [Fact]
    public async Task External_ids_are_renamed_and_removed_each_by_itself()
    {
        Profiles.Set("old-1");
        ExternalIdRename wrong = new("old-2", "new-2");

        ExternalIdResult<ExternalIdRename> renamed = await Users.RenameExternalIdsAsync([new ExternalIdRename("old-1", "new-1"), wrong]);
        ExternalIdResult<string> removed = await Users.RemoveExternalIdsAsync(["old-1", "new-1"]);

        renamed.Failures.Should().ContainSingle().Which.Item.Should().BeSameAs(wrong);
        removed.Failures.Should().ContainSingle().Which.Item.Should().Be("new-1");
        Profiles.Should().ContainSingle().Which.ExternalId.Should().Be("new-1");
        Profiles.Find("old-1").Should().BeNull();
    }

    [Fact]
    public async Task A_key_without_the_permission_is_refused_by_name()
    {
        await using SandboxHost host = await SandboxHost.StartAsync(options => options.DeniedPermissions.Add(BrazeOperations.UsersMerge.Permission!));

        Func<Task> merge = () => host.Client.Users.MergeAsync([new UserMerge(Wire.User, BrazeUser.External("u-2"))]);

        (await merge.Should().ThrowAsync<AuthenticationException>()).Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
