using System.Net;
using System.Text.Json.Nodes;

namespace Braze.Client.Tests;

public sealed class BrazeCustomEventsTests
{
    [Fact]
    public async Task GetPageAsync_reads_the_golden_page()
    {
        CustomEventPage page = await GoldenAnswer.ReadAsync(BrazeOperations.EventsGet, client => client.CustomEvents.GetPageAsync());

        page.NextCursor.Should().BeNull();
        page.AdditionalProperties.Should().BeNull();
        page.Events.Should().BeEquivalentTo(
            [
                new CustomEventDefinition { Name = "visited", Description = "A visit to a store", IncludedInAnalyticsReport = true, Status = "Active", TagNames = ["store", "visit"] },
                new CustomEventDefinition { Name = "waved", IncludedInAnalyticsReport = false, Status = "Blocklisted" },
            ],
            options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task ListAsync_follows_the_cursor_of_the_link_header()
    {
        using BrazeHost host = new();
        host.Handler
            .Answer(HttpStatusCode.OK, """{"events":[{"name":"a"}]}""", ("Link", "</events?cursor=c2tp%3D>; rel=\"next\""))
            .Answer(HttpStatusCode.OK, """{"events":[{"name":"b"}]}""");

        List<CustomEventDefinition> all = await host.Client.CustomEvents.ListAsync().ToListAsync();

        all.Select(e => e.Name).Should().Equal("a", "b");
        host.Handler.Requests.Select(r => r.Path).Should().Equal("/events", "/events?cursor=c2tp%3D");
    }

    [Fact]
    public async Task GetNamePageAsync_reads_the_golden_names()
    {
        CustomEventNamePage page = await GoldenAnswer.ReadAsync(BrazeOperations.EventsList, client => client.CustomEvents.GetNamePageAsync());

        page.Events.Should().Equal("visited", "waved");
    }

    [Fact]
    public async Task ListNamesAsync_reads_page_after_page_until_one_is_not_full()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.OK, NamesOf(0, 250)).Answer(HttpStatusCode.OK, NamesOf(250, 249));

        List<string> all = await host.Client.CustomEvents.ListNamesAsync().ToListAsync();

        all.Should().Equal(Enumerable.Range(0, 499).Select(i => $"event-{i}"));
        host.Handler.Requests.Select(r => r.Path).Should().Equal("/events/list?page=0", "/events/list?page=1");
    }

    [Fact]
    public async Task GetCountSeriesAsync_reads_the_golden_series()
    {
        DataSeries<EventCountPoint> series = await GoldenAnswer.ReadAsync(
            BrazeOperations.EventsDataSeries, client => client.CustomEvents.GetCountSeriesAsync(new EventSeriesQuery("visited", 2) { Unit = SeriesUnit.Hour }));

        series.Data.Select(p => (p.Time, p.Count)).Should().Equal((GoldenAnswer.Hour(10), 7), (GoldenAnswer.Hour(11), 0));
    }

    [Fact]
    public async Task GetCountSeriesAsync_asks_for_days_until_now_when_nothing_else_is_said()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.CustomEvents.GetCountSeriesAsync(new EventSeriesQuery("visited", 1));

        host.Handler.Requests.Should().ContainSingle().Which.Path.Should().Be("/events/data_series?event=visited&length=1&unit=day");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("visited", 0)]
    [InlineData("visited", 101)]
    public void Query_is_refused_when_braze_could_only_refuse_it(string name, int length) =>
        FluentActions.Invoking(() => new EventSeriesQuery(name, length)).Should().Throw<ArgumentException>();

    [Fact]
    public async Task Calls_are_refused_unsent_when_braze_could_only_refuse_them()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await FluentActions.Awaiting(() => host.Client.CustomEvents.GetNamePageAsync(-1)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await FluentActions.Awaiting(() => host.Client.CustomEvents.GetCountSeriesAsync(new EventSeriesQuery("visited", 1) { Unit = (SeriesUnit)7 }))
            .Should().ThrowAsync<ArgumentOutOfRangeException>();
        host.Handler.Requests.Should().BeEmpty();
    }

    private static string NamesOf(int first, int count) =>
        new JsonObject { ["events"] = new JsonArray([.. Enumerable.Range(first, count).Select(i => JsonValue.Create($"event-{i}"))]) }.ToJsonString();
}
