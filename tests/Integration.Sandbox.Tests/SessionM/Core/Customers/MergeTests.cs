namespace Integration.Sandbox.Tests;

public sealed class MergeTests : SandboxTest
{
    private string Merge => $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/external/users/C-1/merge_accounts";

    [Fact]
    public async Task Merge_moves_points_events_history_and_external_ids_and_hides_the_legacy_user()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        Sandbox.SessionM.Users.Add("u-2", "C-2");
        Sandbox.SessionM.Users.Add("u-3", "C-3");
        Sandbox.SessionM.Points.Deposit("u-1", 1);
        Sandbox.SessionM.Points.Deposit("u-2", 10);
        Sandbox.SessionM.Points.Deposit("u-3", 100);
        Sandbox.SessionM.Timelines.Put("u-2", "T", new SandboxTimelineEvent("a", Clock.GetUtcNow()));
        await Core.PostAsync($"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users/u-2/events", """{"events":{"b":1}}""");
        await Core.PostAsync(Merge.Replace("C-1", "C-2", StringComparison.Ordinal), """{"legacy_external_id":"C-3"}""");

        Answer answer = await Core.PostAsync(Merge, """{"legacy_external_id":"C-2"}""", "m-1");
        Answer again = await Core.PostAsync(Merge, """{"legacy_external_id":"C-2"}""", "m-1");

        answer.Text.Should().Be("""{"status":"ok"}""");
        again.Header("Cached-Message").Should().Be("true");
        Sandbox.SessionM.Users.Should().ContainSingle().Which.UserId.Should().Be("u-1");
        Sandbox.SessionM.Users.FindByExternalId("C-2")!.UserId.Should().Be("u-1");
        Sandbox.SessionM.Users.FindByExternalId("C-3")!.UserId.Should().Be("u-1");
        Sandbox.SessionM.Users.Find("u-2").Should().BeNull();
        Sandbox.SessionM.Points.BalanceOf("u-1").Should().Be(111);
        Sandbox.SessionM.Points.BalanceOf("u-2").Should().Be(0);
        Sandbox.SessionM.Events.Of("u-1").Should().ContainSingle().Which.Name.Should().Be("b");
        Sandbox.SessionM.Timelines.Of("u-1", "T").Should().HaveCount(2);
        Sandbox.SessionM.Users.Invoking(u => u.Add("u-4", "C-2")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("C-1", """{"legacy_external_id":"C-1"}""", "validation")]
    [InlineData("C-1", """{"legacy_external_id":"C-9"}""", "user_not_found")]
    [InlineData("C-1", """{"legacy_external_id":""}""", "missing_data")]
    [InlineData("C-1", """{"other":"C-2"}""", "missing_data")]
    [InlineData("C-9", """{"legacy_external_id":"C-2"}""", "user_not_found")]
    public async Task Merge_refuses_and_changes_nothing(string persistent, string body, string code)
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        Sandbox.SessionM.Users.Add("u-2", "C-2");

        (await Core.PostAsync(Merge.Replace("C-1", persistent, StringComparison.Ordinal), body)).ErrorCode.Should().Be(code);

        Sandbox.SessionM.Users.Should().HaveCount(2);
    }

    [Fact]
    public async Task Merge_reads_the_legacy_user_from_the_member_the_options_name()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.SessionM.LegacyIdMember = "merged_id");
        sandbox.SessionM.Users.Add("u-1", "C-1");
        sandbox.SessionM.Users.Add("u-2", "C-2");
        using HttpClient core = sandbox.SessionM.Core();

        await core.PostAsync($"priv/v1/apps/{sandbox.SessionM.CoreApiKey}/external/users/C-1/merge_accounts", """{"merged_id":"C-2"}""");

        sandbox.SessionM.Users.Should().ContainSingle();
    }

    [Fact]
    public async Task A_deleted_user_leaves_its_merged_external_ids_to_others()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        Sandbox.SessionM.Users.Add("u-2", "C-2");
        await Core.PostAsync(Merge, """{"legacy_external_id":"C-2"}""");

        await Core.CallAsync(HttpMethod.Delete, $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users/u-1");

        Sandbox.SessionM.Users.FindByExternalId("C-2").Should().BeNull();
        Sandbox.SessionM.Users.Add("u-4", "C-2").Should().NotBeNull();
        Sandbox.SessionM.Users.FindByExternalId("C-2")!.UserId.Should().Be("u-4");
    }
}
