using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on the media library against the second description of Braze.</summary>
public sealed class MediaLibrarySandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeMediaLibrary Media => _host!.Client.MediaLibrary;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        CreateMediaAssetsResponse created = await Media.CreateAsync(new CreateMediaAssetsRequest(new Uri("https://files.test/menu.png")) { Name = "Menu" });
        SandboxMediaAsset kept = _host!.Sandbox.MediaAssets.Should().ContainSingle().Subject;
        ReplaceMediaAssetResponse replaced = await Media.ReplaceFileAsync(new ReplaceMediaAssetRequest(kept.Id, new Uri("https://files.test/menu-2.png")));

        created.Errors.Should().BeEmpty();
        created.DashboardUrl.Should().EndWith(kept.Id);
        MediaAsset asset = created.NewAssets.Should().ContainSingle().Subject;
        (asset.Name, asset.Extension, asset.Size).Should().Be(("Menu", "png", 0L));
        replaced.Info.Should().NotBeNull();
        replaced.NewImageAsset!.Url.Should().Be(asset.Url);
        _host.Sandbox.MediaAssets[0].Source.Should().Be(new Uri("https://files.test/menu-2.png"));
    }

    [Fact]
    public async Task Refusal_carries_the_code()
    {
        Func<Task> create = () => Media.CreateAsync(new CreateMediaAssetsRequest(new Uri("https://files.test/menu.mp4")));

        (await create.Should().ThrowAsync<BrazeApiException>()).Which.Code.Should().Be("UNSUPPORTED_FILE_TYPE");
    }
}
