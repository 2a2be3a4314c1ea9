namespace Integration.Sandbox.Tests;

public sealed class MediaLibraryTests : SandboxTest
{
    private const string Create = "media_library/create";
    private const string Replace = "media_library/replace_file";

    [Fact]
    public async Task Asset_is_created_and_replaced_under_its_address()
    {
        Answer created = await Braze.PostAsync(Create, """{"asset_url":"https://files.test/a/Menu%20card.PNG?v=1"}""");
        SandboxMediaAsset asset = Sandbox.Braze.MediaAssets.Should().ContainSingle().Subject;
        Answer replaced = await ReplaceAsync($$"""{"asset_id":"{{asset.Id}}","asset_url":"https://files.test/b.png"}""");

        created.Status.Should().Be(200);
        string described = $$"""{"name":"Menu card.PNG","size":0,"url":"https://media.example.test/{{asset.Id}}.png","ext":"png"}""";
        created.Text.Should().Be($$"""{"new_assets":[{{described}}],"errors":[],"dashboard_url":"https://dashboard.example.test/media_library/{{asset.Id}}"}""");
        (replaced.Status, replaced.Text).Should().Be((200, $$"""{"info":"Asset file updated successfully.","new_image_asset":{{described}}}"""));
        Sandbox.Braze.MediaAssets.Should().ContainSingle().Which.Should().Be(asset with { Source = new Uri("https://files.test/b.png") });
    }

    [Fact]
    public async Task Name_given_comes_before_that_of_the_file()
    {
        await Braze.PostAsync(Create, """{"asset_url":"https://files.test/menu.pdf","name":"Menu"}""");
        await Braze.PostAsync(Create, """{"asset_file":"AQID","name":"Card.png"}""");
        Answer archive = await Braze.PostAsync(Create, """{"asset_url":"https://files.test/all.zip","name":"All"}""");

        Sandbox.Braze.MediaAssets.Select(a => (a.Name, a.Extension)).Should().Equal(("Menu", "pdf"), ("Card.png", "png"));
        archive.Json["new_assets"].Text().Should().Be("[]", "what is in an archive is not known here");
    }

    [Theory]
    [InlineData("{}", "Either asset_url or asset_file must be provided.")]
    [InlineData("""{"asset_url":"https://files.test/a.png","asset_file":"AQID"}""", "Both asset_url and asset_file cannot be provided. Please provide only one.")]
    public async Task Create_refuses_in_Braze_s_words(string body, string message)
    {
        Answer answer = await Braze.PostAsync(Create, body);

        (answer.Status, answer.Message).Should().Be((400, message));
    }

    [Theory]
    [InlineData("""{"asset_url":"menu.png"}""", "INVALID_ASSET_URL", """{"asset_url":"menu.png"}""")]
    [InlineData("""{"asset_url":"ftp://files.test/menu.png"}""", "INVALID_ASSET_URL", """{"asset_url":"ftp://files.test/menu.png"}""")]
    [InlineData("""{"asset_url":"https://files.test/menu.mp4"}""", "UNSUPPORTED_FILE_TYPE", """{"file_type":"mp4"}""")]
    public async Task Create_refuses_files_with_a_code(string body, string code, string meta)
    {
        Answer answer = await Braze.PostAsync(Create, body);

        answer.Status.Should().Be(400);
        ((string?)answer.Json["error_code"], answer.Json["meta"].Text()).Should().Be((code, meta));
        answer.Message.Should().NotBeNullOrEmpty();
        Sandbox.Braze.MediaAssets.Should().BeEmpty();
    }

    [Fact]
    public async Task Replace_refuses_as_documented()
    {
        await Braze.PostAsync(Create, """{"asset_url":"https://files.test/menu.png"}""");
        string id = Sandbox.Braze.MediaAssets[0].Id;

        (await ReplaceAsync("""{"asset_url":"https://files.test/a.png"}""")).Message.Should().Be("asset_id is required.");
        (await ReplaceAsync($$"""{"asset_id":"{{id}}"}""")).Message.Should().Be("Either file or asset_url is required.");
        Answer unknown = await ReplaceAsync("""{"asset_id":"a-9","asset_url":"https://files.test/a.png"}""");
        (unknown.Status, (string?)unknown.Json["error_code"]).Should().Be((404, "ASSET_NOT_FOUND"));
        Answer mismatch = await ReplaceAsync($$"""{"asset_id":"{{id}}","asset_url":"https://files.test/a.jpg"}""");
        (mismatch.Status, (string?)mismatch.Json["error_code"]).Should().Be((400, "EXTENSION_MISMATCH"));
        mismatch.Json["meta"].Text().Should().Be("""{"expected_extension":"png","received_extension":"jpg"}""");
        ((string?)(await ReplaceAsync($$"""{"asset_id":"{{id}}","asset_url":"x"}""")).Json["error_code"]).Should().Be("INVALID_ASSET_URL");
    }

    private Task<Answer> ReplaceAsync(string body) => Braze.CallAsync(HttpMethod.Put, Replace, body);
}
