using Integration.Abstractions;

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
            BrazeOperations.SegmentsList, (number, _) => { count++; return Task.FromResult<string[]>([.. Enumerable.Range(0, total).Skip(number * 3).Take(3).Select(i => $"{i}")]); },
            page => page, item => item, pageSize: 3, default).ToArrayAsync();

        all.Should().Equal(Enumerable.Range(0, total).Select(i => $"{i}"));
        count.Should().Be(calls);
    }

    [Fact]
    public async Task ByOffsetAsync_asks_for_offsets()
    {
        List<int> offsets = [];

        await Pages.ByOffsetAsync(
            BrazeOperations.ContentBlocksList, (offset, _) => { offsets.Add(offset); return Task.FromResult<string[]>(offset < 20 ? [.. Enumerable.Range(offset, 10).Select(i => $"{i}")] : []); },
            page => page, item => item, pageSize: 10, default).CountAsync();

        offsets.Should().Equal(0, 10, 20);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(0, 3)]
    [InlineData(5, 1)]
    [InlineData(5, 4)]
    [InlineData(40, 7)]
    public async Task A_list_that_runs_in_a_circle_ends_with_an_error(int pagesBefore, int pagesOfCircle)
    {
        int most = 3 * (pagesBefore + pagesOfCircle);
        int Place(int step) => step < pagesBefore ? step : pagesBefore + ((step - pagesBefore) % pagesOfCircle);
        string[] ItemsOf(int step) => step <= most ? [$"{Place(step)}-a", $"{Place(step)}-b"] : throw new Xunit.Sdk.XunitException("The circle was not noticed.");
        int calls = 0;

        Func<Task> numbers = async () => await Pages.ByNumberAsync(
            BrazeOperations.SegmentsList, (number, _) => Task.FromResult(ItemsOf(number)), page => page, item => item, pageSize: 2, default).CountAsync();
        Func<Task> offsets = async () => await Pages.ByOffsetAsync(
            BrazeOperations.ContentBlocksList, (offset, _) => Task.FromResult(ItemsOf(offset / 2)), page => page, item => item, pageSize: 2, default).CountAsync();
        Func<Task> cursors = async () => await Pages.ByCursorAsync(
            BrazeOperations.EventsGet, (_, _) => Task.FromResult(new Page { Items = ItemsOf(calls), NextCursor = $"c{Place(calls++)}" }), page => page.Items, default).CountAsync();

        (await numbers.Should().ThrowAsync<MalformedResponseException>().WithMessage("Braze segments.list*would never end*")).Which.Operation.Should().Be("segments.list");
        await offsets.Should().ThrowAsync<MalformedResponseException>().WithMessage("Braze content_blocks.list*would never end*");
        (await cursors.Should().ThrowAsync<MalformedResponseException>().WithMessage("Braze events.get*would never end*")).Which.OutcomeUnknown.Should().BeFalse();
    }

    [Fact]
    public async Task A_page_that_comes_again_is_not_listed_again()
    {
        List<string> seen = [];

        Func<Task> list = async () =>
        {
            await foreach (string item in Pages.ByNumberAsync(
                BrazeOperations.SegmentsList, (_, _) => Task.FromResult<string[]>(["a", "b"]), page => page, item => item, pageSize: 2, default))
            {
                seen.Add(item);
            }
        };

        await list.Should().ThrowAsync<MalformedResponseException>();
        seen.Should().Equal("a", "b");
    }

    [Fact]
    public async Task Pages_that_differ_in_one_item_or_have_no_ids_are_not_taken_for_the_same()
    {
        string?[][] pages = [["a", "b"], ["a", "c"], [null, null], [null, null], ["a"]];

        int count = await Pages.ByNumberAsync(
            BrazeOperations.SegmentsList, (number, _) => Task.FromResult(pages[number]), page => page, item => item, pageSize: 2, default).CountAsync();

        count.Should().Be(9);
    }

    [Fact]
    public async Task ByCursorAsync_follows_cursors()
    {
        Dictionary<string, string?> next = new() { [""] = "c1", ["c1"] = "c2", ["c2"] = null };

        string[] all = await Pages.ByCursorAsync(
            BrazeOperations.EventsGet, (cursor, _) => Task.FromResult(new Page { NextCursor = next[cursor ?? ""], Items = [cursor ?? "first"] }), page => page.Items, default).ToArrayAsync();

        all.Should().Equal("first", "c1", "c2");
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
