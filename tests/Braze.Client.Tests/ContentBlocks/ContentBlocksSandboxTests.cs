using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on content blocks against the second description of Braze.</summary>
public sealed class ContentBlocksSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeContentBlocks Blocks => _host!.Client.ContentBlocks;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        _host!.Sandbox.Tags.Add("marketing");
        ContentBlockChangeResponse created = await Blocks.CreateAsync(new ContentBlockCreateRequest("footer", "<p>Bye</p>") { State = ContentState.Draft, Tags = ["marketing"] });
        string id = created.ContentBlockId!;
        _host.Clock.Advance(TimeSpan.FromHours(1));
        ContentBlockChangeResponse updated = await Blocks.UpdateAsync(new ContentBlockUpdateRequest(id) { Name = "footer_2", Description = "Below" });

        (created.LiquidTag, created.CreatedAt).Should().Be(("{{content_blocks.${footer}}}", Wire.Now));
        (updated.ContentBlockId, updated.LiquidTag).Should().Be((id, "{{content_blocks.${footer_2}}}"));
        ContentBlockResponse block = await Blocks.GetAsync(id, includeInclusionData: true);
        (block.Name, block.Content, block.Description, block.ContentType, block.LastEdited).Should().Be(("footer_2", "<p>Bye</p>", "Below", "html", Wire.Now.AddHours(1)));
        block.Tags.Should().Equal("marketing");
        ContentBlocksPage page = await Blocks.GetPageAsync(Wire.Now.AddHours(1), Wire.Now.AddHours(1), limit: 1);
        page.Count.Should().Be(1);
        page.ContentBlocks.Should().ContainSingle().Which.ContentBlockId.Should().Be(id);
        (await Blocks.ListAsync().Select(b => b.Name).ToListAsync()).Should().Equal("footer_2");
    }

    [Fact]
    public async Task CreateAsync_throws_when_the_name_is_taken()
    {
        await Blocks.CreateAsync(new ContentBlockCreateRequest("footer", "Bye"));

        Func<Task> again = () => Blocks.CreateAsync(new ContentBlockCreateRequest("footer", "Bye"));

        (await again.Should().ThrowAsync<BrazeApiException>()).Which.VendorMessage.Should().Be("Content Block with this name already exists");
    }
}
