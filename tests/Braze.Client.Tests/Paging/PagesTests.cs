namespace Braze.Client.Tests;

public sealed class PagesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(7, 3)]
    public async Task ByNumberAsync_reads_until_a_page_is_not_full(int total, int calls)
    {
        int count = 0;

        string[] all = await Pages.ByNumberAsync(
            (number, _) => { count++; return Task.FromResult<string[]>([.. Enumerable.Range(0, total).Skip(number * 3).Take(3).Select(i => $"{i}")]); },
            page => page, item => item, pageSize: 3, default).ToArrayAsync();

        all.Should().Equal(Enumerable.Range(0, total).Select(i => $"{i}"));
        count.Should().Be(calls);
    }

    [Fact]
    public async Task ByOffsetAsync_asks_for_offsets()
    {
        List<int> offsets = [];

        await Pages.ByOffsetAsync(
            (offset, _) => { offsets.Add(offset); return Task.FromResult<string[]>(offset < 20 ? [.. Enumerable.Range(offset, 10).Select(i => $"{i}")] : []); },
            page => page, item => item, pageSize: 10, default).CountAsync();

        offsets.Should().Equal(0, 10, 20);
    }

    [Fact]
    public async Task A_server_that_ignores_the_page_number_ends_the_list_with_an_error()
    {
        Func<Task> list = async () => await Pages.ByNumberAsync(
            (_, _) => Task.FromResult<string[]>(["a", "b"]), page => page, item => item, pageSize: 2, default).CountAsync();

        await list.Should().ThrowAsync<InvalidOperationException>().WithMessage("*would never end*");
    }

    [Fact]
    public async Task ByCursorAsync_follows_cursors_and_stops_at_one_that_repeats()
    {
        Dictionary<string, string?> next = new() { [""] = "c1", ["c1"] = "c2", ["c2"] = null };

        string[] all = await Pages.ByCursorAsync(
            (cursor, _) => Task.FromResult(new Page { NextCursor = next[cursor ?? ""], Items = [cursor ?? "first"] }), page => page.Items, default).ToArrayAsync();
        Func<Task> stuck = async () => await Pages.ByCursorAsync(
            (_, _) => Task.FromResult(new Page { NextCursor = "same", Items = ["x"] }), page => page.Items, default).CountAsync();

        all.Should().Equal("first", "c1", "c2");
        await stuck.Should().ThrowAsync<InvalidOperationException>().WithMessage("*would never end*");
    }

    [Theory]
    [InlineData("</catalogs/x/items?cursor=abc>; rel=\"next\"", "abc")]
    [InlineData("<https://rest.example.test/events?page=1&cursor=a%2Bb%3D>; rel=\"next\"", "a+b=")]
    [InlineData("</c?cursor=p>; rel=\"prev\", </c?cursor=n>; rel=\"next\"", "n")]
    [InlineData("</c?cursor=n>; rel = next", "n")]
    [InlineData("</c?cursor=p>; rel=\"prev\"", null)]
    [InlineData("</c?page=2>; rel=\"next\"", null)]
    [InlineData("garbage", null)]
    [InlineData("", null)]
    public void FindNextCursor_reads_links(string header, string? cursor) => LinkHeader.FindNextCursor(header).Should().Be(cursor);

    private sealed class Page : CursorPage
    {
        public string[] Items { get; set; } = [];
    }
}
