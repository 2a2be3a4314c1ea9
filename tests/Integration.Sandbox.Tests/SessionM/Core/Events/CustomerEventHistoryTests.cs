namespace Integration.Sandbox.Tests;

public sealed class CustomerEventHistoryTests : SandboxTest
{
    protected override void Configure(SandboxOptions options) => options.HistoryCapacity = 2;

    [Fact]
    public async Task Events_and_timelines_keep_the_newest_alone()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Timelines.Add("T");

        await Core.PostAsync($"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users/u-1/events", """{"events":{"a":1,"b":1,"c":1}}""");

        Sandbox.SessionM.Events.Of("u-1").Select(e => e.Name).Should().Equal("b", "c");
        Sandbox.SessionM.Timelines.Of("u-1", "T").Select(e => e.Type).Should().Equal("b", "c");
    }
}
