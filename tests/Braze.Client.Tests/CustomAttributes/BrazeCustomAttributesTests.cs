using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeCustomAttributesTests
{
    [Fact]
    public async Task GetPageAsync_reads_the_golden_page()
    {
        CustomAttributePage page = await GoldenAnswer.ReadAsync(BrazeOperations.CustomAttributesGet, client => client.CustomAttributes.GetPageAsync());

        page.NextCursor.Should().BeNull();
        page.AdditionalProperties.Should().BeNull();
        page.Attributes.Should().BeEquivalentTo(
            [
                new CustomAttributeDefinition { Name = "stores", DataType = "Array", ArrayLength = 100, Description = "Stores visited", Status = "Active", TagNames = ["store"] },
                new CustomAttributeDefinition { Name = "visits", DataType = "Number", Status = "Active" },
            ],
            options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task ListAsync_follows_the_cursor_of_the_link_header()
    {
        using BrazeHost host = new();
        host.Handler
            .Answer(HttpStatusCode.OK, """{"attributes":[{"name":"a"}]}""", ("Link", "</custom_attributes?cursor=c2tp>; rel=\"next\""))
            .Answer(HttpStatusCode.OK, """{"attributes":[{"name":"b"}]}""");

        List<CustomAttributeDefinition> all = await host.Client.CustomAttributes.ListAsync().ToListAsync();

        all.Select(a => a.Name).Should().Equal("a", "b");
        host.Handler.Requests.Select(r => r.Path).Should().Equal("/custom_attributes", "/custom_attributes?cursor=c2tp");
    }
}
