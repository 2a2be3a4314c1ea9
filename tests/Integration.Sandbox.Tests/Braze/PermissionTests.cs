namespace Integration.Sandbox.Tests;

public sealed class PermissionTests : SandboxTest
{
    protected override void Configure(SandboxOptions options) => options.Braze.DeniedPermissions.Add("users.merge");

    [Fact]
    public async Task A_call_without_its_permission_is_answered_403_and_not_done()
    {
        Sandbox.Braze.Profiles.Set("u-1");
        Sandbox.Braze.Profiles.Set("u-2");

        Answer denied = await Braze.PostAsync("users/merge", """{"merge_updates":[{"identifier_to_merge":{"external_id":"u-1"},"identifier_to_keep":{"external_id":"u-2"}}]}""");
        Answer allowed = await Braze.PostAsync("users/delete", """{"external_ids":["u-1"]}""");

        denied.Status.Should().Be(403);
        denied.Message.Should().Be("Access Denied");
        denied.Header("X-RateLimit-Limit").Should().BeNull();
        allowed.Status.Should().Be(201);
        allowed.Header("X-RateLimit-Remaining").Should().Be("19999", "what is refused costs nothing");
        Sandbox.Braze.Profiles.Should().ContainSingle();
    }

    [Fact]
    public async Task A_permission_that_nothing_needs_is_refused_at_start()
    {
        Func<Task> start = () => SandboxServer.StartAsync(options => options.Braze.DeniedPermissions.Add("users.marge"));

        (await start.Should().ThrowAsync<ArgumentException>()).WithMessage("*users.marge*");
    }
}
