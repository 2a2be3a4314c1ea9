using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeMediaLibraryTests
{
    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.MediaLibraryCreate, async client => await client.MediaLibrary.CreateAsync(Menu())),
        new(BrazeOperations.MediaLibraryReplaceFile, async client => await client.MediaLibrary.ReplaceFileAsync(NewFile())),
    ];

    [Fact]
    public async Task CreateAsync_reads_new_files_and_the_files_that_were_left_out()
    {
        CreateMediaAssetsResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.MediaLibraryCreate, client => client.MediaLibrary.CreateAsync(Menu()));

        MediaAsset asset = response.NewAssets.Should().ContainSingle().Subject;
        asset.Name.Should().Be("Menu 1");
        asset.Size.Should().Be(2048);
        asset.Url.Should().Be("https://cdn.test/menu-1.png");
        asset.Extension.Should().Be("png");
        response.DashboardUrl.Should().Be("https://dashboard.test/media/1");
        BrazeError error = response.Errors.Should().ContainSingle().Subject;
        error.Reason.Should().Be("Unsupported file");
        error.Raw.GetProperty("name").GetString().Should().Be("notes");
    }

    [Fact]
    public async Task ReplaceFileAsync_reads_the_new_file()
    {
        ReplaceMediaAssetResponse response = await GoldenAnswer.ReadAsync(BrazeOperations.MediaLibraryReplaceFile, client => client.MediaLibrary.ReplaceFileAsync(NewFile()));

        response.Info.Should().Be("Asset file updated successfully.");
        response.NewImageAsset!.Size.Should().Be(4096);
    }

    [Fact]
    public async Task Refusal_has_the_library_s_error_code()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.NotFound, """{"message":"Not there","error_code":"ASSET_NOT_FOUND","meta":{"asset_id":"asset-1"}}""");

        Func<Task> replace = () => host.Client.MediaLibrary.ReplaceFileAsync(NewFile());

        (await replace.Should().ThrowAsync<BrazeApiException>()).Which.Code.Should().Be("ASSET_NOT_FOUND");
    }

    [Theory]
    [InlineData("menu.png")]
    [InlineData("ftp://files.test/menu.png")]
    public void Address_is_refused_when_Braze_cannot_fetch_it(string address)
    {
        Action create = () => _ = new CreateMediaAssetsRequest(new Uri(address, UriKind.RelativeOrAbsolute));

        create.Should().Throw<ArgumentException>().WithMessage("*https://*");
    }

    private static CreateMediaAssetsRequest Menu() => new(new Uri("https://files.test/menu.zip")) { Name = "Menu" };

    private static ReplaceMediaAssetRequest NewFile() => new("asset-1", new Uri("https://files.test/menu.png"));
}
