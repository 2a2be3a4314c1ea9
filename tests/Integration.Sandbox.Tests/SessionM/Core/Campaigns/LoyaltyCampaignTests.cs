using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class LoyaltyCampaignTests : SandboxTest
{
    private string App => $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}";

    [Fact]
    public async Task List_shows_active_campaigns_in_pages_by_group_and_without_a_status()
    {
        Sandbox.SessionM.Campaigns.PageSize = 2;
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("1", "one") { Header = "h", Description = "d", CustomPayload = new JsonObject { ["c"] = 1 }, EndDate = Clock.GetUtcNow().AddDays(1) });
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("2", "over") { EndDate = Clock.GetUtcNow() });
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("3", "three") { IsPromotion = true });
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("4", "four"));

        JsonNode first = (await Core.ReadAsync($"{App}/campaigns?sections=progress")).Json;
        JsonNode last = (await Core.ReadAsync($"{App}/campaigns?page=2")).Json;

        first["status"].Should().BeNull();
        first["number_of_pages"].Text().Should().Be("2");
        first["campaigns"]!["tiles"].Text().Should().Be(
            """[{"campaign_id":1,"name":"one","custom_payload":{"c":1},"template":{"type":"tile","message":{"header":"h","description":"d"}},"end_date":"2026-03-02 10:00:00"}]""");
        first["campaigns"]!["promotions"]![0]!["campaign_id"].Text().Should().Be("3");
        last["campaigns"]!["tiles"]!.AsArray().Should().ContainSingle();
        (await Core.ReadAsync($"{App}/campaigns?page=3")).Json["campaigns"]!["tiles"]!.AsArray().Should().BeEmpty();
        (await Core.ReadAsync($"{App}/campaigns?page=0")).ErrorCode.Should().Be("argument_error");
    }

    [Fact]
    public async Task List_of_a_user_keeps_to_the_users_campaigns_and_shows_progress_when_asked()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("1", "mine") { UserIds = ["U-1"], State = "completed" });
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("2", "others") { UserIds = ["u-2"] });

        JsonNode own = (await Core.ReadAsync($"{App}/users/u-1/campaigns")).Json;
        JsonNode withProgress = (await Core.ReadAsync($"{App}/external/users/C-1/campaigns?sections=offers,progress")).Json;

        own["campaigns"]!["tiles"]!.AsArray().Should().ContainSingle().Which!["progress"].Should().BeNull();
        withProgress["campaigns"]!["tiles"]![0]!["progress"].Text().Should().Be("""{"state":"completed"}""");
        (await Core.ReadAsync($"{App}/users/nobody/campaigns")).ErrorCode.Should().Be("user_not_found");
    }

    [Fact]
    public async Task List_without_an_active_campaign_is_an_error()
    {
        Answer answer = await Core.ReadAsync($"{App}/campaigns");

        answer.Status.Should().Be(400);
        answer.ErrorCode.Should().Be("no_active_campaign_found");
    }

    [Fact]
    public void Add_replaces_a_campaign_and_refuses_an_id_that_is_no_number()
    {
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("1", "old"));
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("1", "new"));

        Sandbox.SessionM.Campaigns.Should().ContainSingle().Which.ToString().Should().Be("new");
        Sandbox.SessionM.Campaigns.Invoking(c => c.Add(new SandboxLoyaltyCampaign("x", "n"))).Should().Throw<ArgumentException>();
        Sandbox.SessionM.Campaigns.Invoking(c => c.PageSize = 0).Should().Throw<ArgumentOutOfRangeException>();
    }
}
