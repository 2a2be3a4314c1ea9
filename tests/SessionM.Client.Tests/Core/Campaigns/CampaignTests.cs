using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Http;

namespace SessionM.Client.Tests;

public sealed class CampaignTests : IAsyncDisposable
{
    private const string App = "https://core.test/priv/v1/apps/core-key-1/";

    private readonly StubTenant _tenant = new();

    private ISessionMCampaigns Campaigns => _tenant.Client.Campaigns;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task GetPageAsync_asks_for_sections_and_reads_every_documented_member()
    {
        Answer(SessionMOperations.CoreCampaignsList);

        CampaignPage page = await Campaigns.GetPageAsync(
            new CampaignQuery { Sections = { CampaignSections.Behaviors, CampaignSections.Progress }, Creatives = { CampaignCreatives.Tiles, CampaignCreatives.Promotion } }, page: 1);

        SentUri().Should().Be(App + "campaigns?sections=behaviors%2Cprogress&creatives=tiles%2Cpromotion&page=1");
        page.Should().BeEquivalentTo(new { Page = 1L, PageSize = 25L, NumberOfPages = 2L, Status = (string?)null });
        page.Campaigns.Select(c => c.CampaignId).Should().Equal("101", "102", "103");
        page.Groups!.AdditionalProperties.Should().ContainKey("banners");
        Campaign tile = page.Groups.Tiles.Should().ContainSingle().Which;
        tile.Should().BeEquivalentTo(new
        {
            CampaignId = "101",
            Name = "Frühling",
            StartDate = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
            EndDate = new DateTimeOffset(2026, 5, 31, 23, 59, 59, TimeSpan.Zero),
            ProgressState = "in_progress",
        });
        tile.CustomPayload!.Value.GetProperty("color").GetString().Should().Be("green");
        tile.Progress!.Value.GetProperty("state").GetString().Should().Be("in_progress");
        tile.Template!.Type.Should().Be("tile");
        tile.Template.AdditionalProperties.Should().ContainKey("version");
        tile.Template.Message.Should().BeEquivalentTo(new { Header = "Hallo", Description = "Trinken Sie mit", ImageUrl = "https://media.test/a.png" });
        tile.Template.Message!.AdditionalProperties.Should().ContainKey("cta");
        tile.AdditionalProperties!["behaviors"].GetArrayLength().Should().Be(1);
        tile.ToString().Should().Be("Frühling (101)");
    }

    [Fact]
    public async Task GetPageAsync_reads_campaigns_of_odd_shapes()
    {
        Answer(SessionMOperations.CoreCampaignsList);

        CampaignPage page = await Campaigns.GetPageAsync();

        SentUri().Should().Be(App + "campaigns");
        Campaign[] odd = [.. page.Groups!.Promotions];
        odd.Should().HaveCount(2).And.OnlyContain(c => c.ProgressState == null && c.StartDate == null && c.Name == null);
        odd[0].CustomPayload!.Value.GetString().Should().Be("{}");
        odd[0].Template!.Type.Should().Be("promotion");
        odd[0].Template!.Message.Should().BeNull();
        odd[1].Template.Should().BeNull();
        odd[1].Progress!.Value.GetProperty("state").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task GetForCustomerAsync_by_user_id_reads_the_customers_campaigns()
    {
        Answer(SessionMOperations.CoreUserCampaignsList);

        CampaignPage page = await Campaigns.GetForCustomerAsync(CustomerId.User("u-1"), new CampaignQuery { Sections = { "progress" } }, page: 2);

        SentUri().Should().Be(App + "users/u-1/campaigns?sections=progress&page=2");
        page.Campaigns.Should().ContainSingle().Which.Name.Should().Be("Frühling");
    }

    [Fact]
    public async Task GetForCustomerAsync_by_external_id_reads_an_answer_without_campaigns()
    {
        Answer(SessionMOperations.CoreExternalUserCampaignsList);

        CampaignPage page = await Campaigns.GetForCustomerAsync(CustomerId.External("C/1 ü"));

        SentUri().Should().Be(App + "external/users/C%2F1%20%C3%BC/campaigns");
        page.Groups.Should().BeNull();
        page.Campaigns.Should().BeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Lists_are_empty_when_no_campaign_is_active_whatever_the_status(HttpStatusCode status)
    {
        _tenant.Handler.Answer(status, """{"status":"error","errors":{"code":"NO_ACTIVE_CAMPAIGN_FOUND","message":"none"}}""");

        CampaignPage all = await Campaigns.GetPageAsync();
        CampaignPage own = await Campaigns.GetForCustomerAsync(CustomerId.User("u-1"));

        new[] { all, own }.Should().OnlyContain(page => page.Campaigns.Count == 0 && page.StatusCode == status);
        (await ListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Lists_throw_when_something_else_is_wrong()
    {
        _tenant.Handler.Answer(HttpStatusCode.NotFound, """{"status":"error","errors":{"code":"user_not_found"}}""");

        (await Campaigns.Invoking(c => c.GetForCustomerAsync(CustomerId.User("u-1"))).Should().ThrowAsync<SessionMApiException>()).Which.IsUserNotFound.Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task ListAsync_reads_every_page_from_whatever_number_the_tenant_counts(int first)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Page(first, 3, 1, 2)).Answer(HttpStatusCode.OK, Page(first + 1, 3)).Answer(HttpStatusCode.OK, Page(first + 2, 3, 3, 1));

        string[] ids = await ListAsync();

        ids.Should().Equal("1", "2", "3", "1");
        _tenant.Handler.Requests.Select(r => r.Uri.Query).Should().Equal("", $"?page={first + 1}", $"?page={first + 2}");
    }

    [Fact]
    public async Task ListAsync_without_a_number_of_pages_reads_until_a_page_brings_nothing_new()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Page(null, null, 1)).Answer(HttpStatusCode.OK, Page(null, null, 2)).Answer(HttpStatusCode.OK, Page(null, null));

        (await ListAsync()).Should().Equal("1", "2");

        _tenant.Handler.Requests.Select(r => r.Uri.Query).Should().Equal("", "?page=2", "?page=3");
    }

    [Fact]
    public async Task ListAsync_ends_when_a_tenant_that_tells_no_number_of_pages_repeats_itself()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Page(null, null, 1));

        (await ListAsync()).Should().Equal("1");

        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task ListAsync_throws_when_pages_repeat_although_more_are_announced()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Page(1, 5, 1));

        MalformedResponseException e = (await this.Invoking(_ => ListAsync()).Should().ThrowAsync<MalformedResponseException>()).Which;

        e.Message.Should().Contain("ignore 'page'");
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task ListAsync_gives_up_on_a_list_without_end()
    {
        int page = 0;
        _tenant.Handler.Answer((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Page(++page, int.MaxValue, page)) }));

        (await this.Invoking(_ => ListAsync()).Should().ThrowAsync<MalformedResponseException>()).Which.Message.Should().Contain("10000 pages");
    }

    [Fact]
    public async Task Lists_refuse_before_sending_what_has_no_meaning()
    {
        CampaignQuery empty = new() { Sections = { " " } };

        await Campaigns.Invoking(c => c.GetPageAsync(page: -1)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await Campaigns.Invoking(c => c.GetPageAsync(empty)).Should().ThrowAsync<ArgumentException>();
        await Campaigns.Invoking(c => c.GetForCustomerAsync(default)).Should().ThrowAsync<ArgumentException>();
        await Campaigns.Invoking(c => c.GetForCustomerAsync(CustomerId.User("u-1"), new CampaignQuery { Creatives = { "" } })).Should().ThrowAsync<ArgumentException>();
        Campaigns.Invoking(c => c.ListAsync(empty)).Should().Throw<ArgumentException>();
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    private static string Page(int? number, int? pages, params int[] ids)
    {
        JsonArray tiles = [.. ids.Select(id => new JsonObject { ["campaign_id"] = id, ["name"] = id.ToString(CultureInfo.InvariantCulture) })];
        JsonObject page = new() { ["campaigns"] = new JsonObject { ["tiles"] = tiles } };
        if (number is not null)
        {
            page["page"] = number;
        }

        if (pages is not null)
        {
            page["number_of_pages"] = pages;
        }

        return page.ToJsonString();
    }

    private async Task<string[]> ListAsync()
    {
        List<string> ids = [];
        await foreach (Campaign campaign in Campaigns.ListAsync())
        {
            ids.Add(campaign.CampaignId!);
        }

        return [.. ids];
    }

    private void Answer(Operation operation) => _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation));

    private string SentUri() => _tenant.Handler.Requests.Should().ContainSingle().Subject.Uri.AbsoluteUri;
}
