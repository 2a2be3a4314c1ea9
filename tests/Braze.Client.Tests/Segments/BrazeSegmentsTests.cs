using System.Net;
using System.Text.Json.Nodes;

namespace Braze.Client.Tests;

public sealed class BrazeSegmentsTests
{
    [Fact]
    public async Task GetPageAsync_reads_the_golden_page()
    {
        SegmentPage page = await GoldenAnswer.ReadAsync(BrazeOperations.SegmentsList, client => client.Segments.GetPageAsync());

        page.Segments.Should().BeEquivalentTo(
            [
                new SegmentSummary { Id = "segment-1", Name = "Gold", AnalyticsTrackingEnabled = true, Tags = ["tier"] },
                new SegmentSummary { Id = "segment-2", Name = "Silver", AnalyticsTrackingEnabled = false },
            ],
            options => options.WithStrictOrdering());
        page.AdditionalProperties.Should().BeNull();
    }

    [Fact]
    public async Task ListAsync_reads_page_after_page_until_one_is_not_full()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.OK, PageOf(0, 100)).Answer(HttpStatusCode.OK, PageOf(100, 1));

        List<SegmentSummary> all = await host.Client.Segments.ListAsync().ToListAsync();

        all.Select(s => s.Id).Should().Equal(Enumerable.Range(0, 101).Select(i => $"segment-{i}"));
        host.Handler.Requests.Select(r => r.Path).Should().Equal("/segments/list?page=0&sort_direction=asc", "/segments/list?page=1&sort_direction=asc");
    }

    [Fact]
    public async Task GetDetailsAsync_reads_the_golden_segment()
    {
        SegmentDetails details = await GoldenAnswer.ReadAsync(BrazeOperations.SegmentsDetails, client => client.Segments.GetDetailsAsync("segment-1"));

        details.Should().BeEquivalentTo(
            new SegmentDetails
            {
                Message = "success",
                CreatedAt = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
                UpdatedAt = new(2026, 1, 3, 3, 4, 5, 678, TimeSpan.Zero),
                Name = "Gold",
                Description = "tier equals gold",
                TextDescription = "Members of the highest tier",
                Tags = ["tier"],
                Teams = ["Loyalty"],
            },
            options => options.Excluding(d => d.StatusCode));
    }

    [Fact]
    public async Task GetSizeSeriesAsync_reads_the_golden_series()
    {
        DataSeries<SegmentSizePoint> series = await GoldenAnswer.ReadAsync(BrazeOperations.SegmentsDataSeries, client => client.Segments.GetSizeSeriesAsync("segment-1", 2));

        series.Data.Select(p => (p.Time, p.Size)).Should().Equal((GoldenAnswer.Day(1), 100), (GoldenAnswer.Day(2), 101));
    }

    [Fact]
    public async Task Calls_are_refused_unsent_when_braze_could_only_refuse_them()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeSegments segments = host.Client.Segments;

        await FluentActions.Awaiting(() => segments.GetPageAsync(-1)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await FluentActions.Awaiting(() => segments.GetDetailsAsync("")).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => segments.GetSizeSeriesAsync(" ", 1)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => segments.GetSizeSeriesAsync("segment-1", 0)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("*1 to 100*");
        await FluentActions.Awaiting(() => segments.GetSizeSeriesAsync("segment-1", 101)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("*1 to 100*");
        host.Handler.Requests.Should().BeEmpty();
    }

    private static string PageOf(int first, int count) => new JsonObject
    {
        ["segments"] = new JsonArray([.. Enumerable.Range(first, count).Select(i => new JsonObject { ["id"] = $"segment-{i}" })]),
    }.ToJsonString();
}
