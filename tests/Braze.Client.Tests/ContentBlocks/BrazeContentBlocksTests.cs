using System.Net;
using System.Text.Json;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class BrazeContentBlocksTests
{
    private static readonly DateTimeOffset Created = new(2026, 1, 17, 15, 46, 10, 123, TimeSpan.Zero);

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.ContentBlocksList, async client => await client.ContentBlocks.GetPageAsync(Wire.Now.ToOffset(TimeSpan.FromHours(2)), Wire.Now.AddDays(1), 1000, 1000))
        {
            Target = "content_blocks/list?modified_after=2026-03-01T10%3A00%3A00Z&modified_before=2026-03-02T10%3A00%3A00Z&limit=1000&offset=1000",
        },
        new(BrazeOperations.ContentBlocksInfo, async client => await client.ContentBlocks.GetAsync("block-1", includeInclusionData: true))
        {
            Target = "content_blocks/info?content_block_id=block-1&include_inclusion_data=true",
        },
        new(BrazeOperations.ContentBlocksCreate, async client => await client.ContentBlocks.CreateAsync(New())),
        new(BrazeOperations.ContentBlocksUpdate, async client => await client.ContentBlocks.UpdateAsync(Change())),
    ];

    [Fact]
    public async Task GetPageAsync_reads_content_blocks()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("content_blocks.list.response.json"));

        ContentBlocksPage page = await host.Client.ContentBlocks.GetPageAsync();

        page.Count.Should().Be(2);
        page.ContentBlocks.Select(b => (b.ContentBlockId, b.Name, b.ContentType, b.LiquidTag, b.InclusionCount)).Should().Equal(
            ("block-1", "footer", "html", "{{content_blocks.${footer}}}", 3L),
            ("block-2", "greeting", "text", "{{content_blocks.${greeting}}}", 0L));
        page.ContentBlocks[0].CreatedAt.Should().Be(Created);
        page.ContentBlocks[0].LastEdited.Should().Be(Created.AddDays(1));
        page.ContentBlocks.Select(b => b.Tags.Count).Should().Equal(2, 0);
        host.Handler.Requests[0].Uri.Query.Should().Be("?limit=100");
    }

    [Fact]
    public async Task GetAsync_reads_the_content_block_and_asks_for_its_use_only_when_told()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("content_blocks.info.response.json"));

        ContentBlockResponse response = await host.Client.ContentBlocks.GetAsync("block-1");

        response.ContentBlockId.Should().Be("block-1");
        response.Name.Should().Be("footer");
        response.Content.Should().Be("<p>Bye, {{${first_name}}}</p>");
        response.Description.Should().Be("Below every mail");
        response.ContentType.Should().Be("html");
        response.Tags.Should().Equal("marketing");
        response.CreatedAt.Should().Be(Created);
        response.LastEdited.Should().Be(Created.AddDays(1));
        response.InclusionCount.Should().Be(1);
        response.InclusionData!.Value.ValueKind.Should().Be(JsonValueKind.Array);
        host.Handler.Requests[0].Uri.Query.Should().Be("?content_block_id=block-1");
    }

    [Fact]
    public async Task Changes_read_the_id_and_the_tag()
    {
        using BrazeHost created = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("content_blocks.create.response.json"));
        using BrazeHost updated = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("content_blocks.update.response.json"));

        ContentBlockChangeResponse create = await created.Client.ContentBlocks.CreateAsync(New());
        ContentBlockChangeResponse update = await updated.Client.ContentBlocks.UpdateAsync(Change());

        (create.ContentBlockId, create.LiquidTag, create.CreatedAt).Should().Be(("block-1", "{{content_blocks.${footer_1-a}}}", Created));
        (update.ContentBlockId, update.LiquidTag, update.CreatedAt).Should().Be(("block-1", "{{content_blocks.${footer_2}}}", Created));
    }

    [Fact]
    public async Task ListAsync_reads_to_the_end_and_never_sends_an_offset_of_zero()
    {
        using BrazeHost host = OffsetLists.Answering("content_blocks", 2001, i => new() { ["content_block_id"] = $"block-{i}" });

        int count = await host.Client.ContentBlocks.ListAsync(modifiedAfter: Wire.Now).CountAsync();

        count.Should().Be(2001);
        host.Ranges().Should().Equal("none+1000", "1000+1000", "2000+1000");
        host.Handler.Requests.Should().OnlyContain(r => r.Path.Contains("modified_after=2026-03-01T10%3A00%3A00Z"));
    }

    [Fact]
    public async Task CreateAsync_is_not_repeated_when_the_answer_is_lost()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.BadGateway);

        Func<Task> create = () => host.RunAsync(host.Client.ContentBlocks.CreateAsync(New()));

        (await create.Should().ThrowAsync<IntegrationException>()).Which.OutcomeUnknown.Should().BeTrue();
        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Calls_are_refused_when_something_is_out_of_bounds()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeContentBlocks blocks = host.Client.ContentBlocks;

        Func<object>[] calls =
        [
            () => blocks.GetPageAsync(Wire.Now, Wire.Now.AddSeconds(-1)),
            () => blocks.GetPageAsync(limit: 0),
            () => blocks.GetPageAsync(limit: 1001),
            () => blocks.GetPageAsync(offset: -1),
            () => blocks.ListAsync(Wire.Now, Wire.Now.AddSeconds(-1)),
            () => blocks.GetAsync(""),
            () => blocks.CreateAsync(null!),
            () => blocks.UpdateAsync(null!),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task GetPageAsync_takes_a_range_of_one_moment()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"content_blocks":[]}""");

        ContentBlocksPage page = await host.Client.ContentBlocks.GetPageAsync(Wire.Now, Wire.Now);

        page.ContentBlocks.Should().BeEmpty();
    }

    [Fact]
    public void Requests_refuse_what_is_one_too_long()
    {
        string name = new('n', 99);
        string description = new('d', 249);
        string content = new string('c', 51_197) + "é";

        ContentBlockCreateRequest create = new(name, content) { Description = description };
        ContentBlockUpdateRequest update = new("block-1") { Name = name, Content = content, Description = description };
        Func<object>[] calls =
        [
            () => new ContentBlockCreateRequest(name + "n", content),
            () => new ContentBlockCreateRequest(name, content + "c"),
            () => new ContentBlockCreateRequest(name, content) { Description = description + "d" },
            () => new ContentBlockUpdateRequest("block-1") { Name = name + "n" },
            () => new ContentBlockUpdateRequest("block-1") { Content = content + "c" },
            () => new ContentBlockUpdateRequest("block-1") { Description = description + "d" },
        ];

        create.Description.Should().Be(update.Description);
        update.Name.Should().Be(name);
        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>().WithMessage("*must have less than*"));
    }

    [Fact]
    public void Requests_refuse_blank_parts_and_other_characters()
    {
        Func<object>[] calls =
        [
            () => new ContentBlockCreateRequest(" ", "c"),
            () => new ContentBlockCreateRequest("two words", "c"),
            () => new ContentBlockCreateRequest("n", ""),
            () => new ContentBlockCreateRequest("n", "c") { Description = "" },
            () => new ContentBlockUpdateRequest(" "),
            () => new ContentBlockUpdateRequest("block-1") { Name = "n!" },
            () => new ContentBlockUpdateRequest("block-1") { Content = " " },
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
    }

    private static ContentBlockCreateRequest New() => new("footer_1-a", "<p>Bye, {{${first_name}}}</p>")
    {
        Description = "Below every mail",
        State = ContentState.Draft,
        Tags = ["marketing", "seasonal"],
    };

    private static ContentBlockUpdateRequest Change() => new("block-1")
    {
        Name = "footer_2",
        Description = "Below some mails",
        Content = "<p>Bye</p>",
        State = ContentState.Active,
        Tags = ["marketing"],
    };
}
