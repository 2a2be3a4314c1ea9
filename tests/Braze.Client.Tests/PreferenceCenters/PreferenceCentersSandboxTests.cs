using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on preference centers against the second description of Braze.</summary>
public sealed class PreferenceCentersSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazePreferenceCenters Centers => _host!.Client.PreferenceCenters;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        PreferenceCenterCreateResponse created = await Centers.CreateAsync(new PreferenceCenterCreateRequest("main", "<p>Choose</p>", "<p>Saved</p>")
        {
            Options = new PreferenceCenterOptions { LinksTags = [new PreferenceCenterLinkTag("icon", "https://files.test/icon.png") { Type = "image/png" }] },
        });
        string id = created.PreferenceCenterApiId!;
        _host!.Clock.Advance(TimeSpan.FromHours(1));
        PreferenceCenterUpdateResponse updated = await Centers.UpdateAsync(id, new PreferenceCenterUpdateRequest("<p>New</p>", "<p>Saved</p>") { State = ContentState.Draft });

        created.LiquidTag.Should().Be("{{preference_center.${main}}}");
        created.CreatedAt.Should().Be(Wire.Now);
        (updated.PreferenceCenterApiId, updated.CreatedAt, updated.UpdatedAt).Should().Be((id, Wire.Now, Wire.Now.AddHours(1)));
        PreferenceCenterResponse center = await Centers.GetAsync(id);
        (center.Name, center.PreferenceCenterTitle, center.PreferenceCenterPageHtml, center.State).Should().Be(("main", "Preference Center", "<p>New</p>", ContentState.Draft));
        center.PreferenceCenterOptions!.Value.GetProperty("links-tags").GetArrayLength().Should().Be(1);
        (await Centers.ListAsync()).PreferenceCenters.Select(c => (c.PreferenceCenterApiId, c.UpdatedAt)).Should().Equal((id, Wire.Now.AddHours(1)));
        (await Centers.GetUrlAsync(id, "u 1+2")).PreferenceCenterUrl.Should().StartWith("https://");
    }

    [Fact]
    public async Task GetAsync_throws_when_there_is_no_such_center()
    {
        Func<Task> get = () => Centers.GetAsync("p-9");

        (await get.Should().ThrowAsync<BrazeApiException>()).Which.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }
}
