namespace Integration.Sandbox.Tests;

public sealed class PreferenceCenterTests : SandboxTest
{
    private const string Path = "preference_center/v1";
    private const string Pages = """ "preference_center_page_html":"<p>Choose</p>","confirmation_page_html":"<p>Saved</p>" """;

    [Fact]
    public async Task Center_is_what_it_was_made_and_changed_to()
    {
        Answer created = await Braze.PostAsync(Path, $$$"""{"name":"main-center_1",{{{Pages}}},"options":{"meta-viewport-content":"x"}}""");
        string id = (string)created.Json["preference_center_api_id"]!;
        Clock.Advance(TimeSpan.FromHours(1));
        Answer updated = await Braze.CallAsync(HttpMethod.Put, $"{Path}/{id}", $$"""{"name":"other","preference_center_title":"Yours",{{Pages}},"state":"draft"}""");

        created.Status.Should().Be(201);
        created.Json["liquid_tag"].Text().Should().Be("\"{{preference_center.${main-center_1}}}\"");
        updated.Status.Should().Be(200);
        updated.Text.Should().Be($$"""{"preference_center_api_id":"{{id}}","created_at":"2026-03-01T10:00:00Z","updated_at":"2026-03-01T11:00:00Z","message":"success"}""");
        (await Braze.ReadAsync($"{Path}/{id}")).Text.Should().Be(
            $$"""{"name":"main-center_1","preference_center_api_id":"{{id}}","created_at":"2026-03-01T10:00:00Z","preference_center_title":"Yours","redirect_page_html":null,"preference_center_options":{"meta-viewport-content":"x"},"state":"draft","preference_center_page_html":"<p>Choose</p>","confirmation_page_html":"<p>Saved</p>","updated_at":"2026-03-01T11:00:00Z"}""");
        (await Braze.ReadAsync(Path + "/list")).Text.Should().Be(
            $$"""{"preference_centers":[{"name":"main-center_1","preference_center_api_id":"{{id}}","created_at":"2026-03-01T10:00:00Z","updated_at":"2026-03-01T11:00:00Z"}]}""");
    }

    [Fact]
    public async Task Url_is_each_users_own()
    {
        string id = (string)(await Braze.PostAsync(Path, $$"""{"name":"main",{{Pages}}}""")).Json["preference_center_api_id"]!;

        string first = await UrlAsync("u-1");

        first.Should().StartWith("https://").And.Be(await UrlAsync("u-1")).And.NotBe(await UrlAsync("u-2"));

        async Task<string> UrlAsync(string user) => (string)(await Braze.ReadAsync($"{Path}/{id}/url/{user}")).Json["preference_center_url"]!;
    }

    [Theory]
    [InlineData("GET", "p-1")]
    [InlineData("GET", "p-1/url/u-1")]
    [InlineData("PUT", "p-1")]
    public async Task Unknown_center_is_answered_404(string method, string path)
    {
        (await Braze.CallAsync(new HttpMethod(method), $"{Path}/{path}", method == "PUT" ? $$"""{ {{Pages}} }""" : null)).Status.Should().Be(404);
    }

    [Theory]
    [InlineData($"{Pages}")]
    [InlineData($""" "name":"my center",{Pages} """)]
    [InlineData(""" "name":"main","confirmation_page_html":"x" """)]
    [InlineData(""" "name":"main","preference_center_page_html":"x","confirmation_page_html":" " """)]
    [InlineData($""" "name":"main",{Pages},"state":"paused" """)]
    [InlineData($""" "name":"main",{Pages},"options":[] """)]
    [InlineData($$""" "name":"main",{{Pages}},"options":{"links-tags":[{"rel":"logo","href":"https://files.test/i"}]} """)]
    [InlineData($$""" "name":"main",{{Pages}},"options":{"links-tags":[{"rel":"icon"}]} """)]
    [InlineData($$""" "name":"main",{{Pages}},"options":{"links-tags":[{"rel":"icon","href":"https://files.test/i","type":"image/bmp"}]} """)]
    public async Task Create_refuses_what_is_not_as_documented(string members)
    {
        Answer answer = await Braze.PostAsync(Path, $"{{{members}}}");

        answer.Status.Should().Be(400);
        answer.Message.Should().NotBeNullOrEmpty();
        (await Braze.ReadAsync(Path + "/list")).Text.Should().Be("""{"preference_centers":[]}""");
    }
}
