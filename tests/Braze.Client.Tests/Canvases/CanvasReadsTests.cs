using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class CanvasReadsTests
{
    private const string VariantId = "00000000-0000-0000-0000-000000000001";
    private const string StepId = "00000000-0000-0000-0000-000000000002";

    [Fact]
    public async Task GetPageAsync_reads_the_golden_page()
    {
        CanvasPage page = await GoldenAnswer.ReadAsync(BrazeOperations.CanvasList, client => client.Canvases.GetPageAsync());

        page.Canvases.Should().BeEquivalentTo(
            [
                new CanvasSummary { Id = "canvas-1", LastEdited = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), Name = "Journey", Tags = ["loyalty"] },
                new CanvasSummary { Id = "canvas-2", LastEdited = new(2026, 2, 4, 4, 5, 6, TimeSpan.Zero), Name = "Winback" },
            ],
            options => options.WithStrictOrdering());
        page.AdditionalProperties.Should().BeNull();
    }

    [Fact]
    public async Task ListAsync_reads_page_after_page_until_one_is_not_full()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.OK, PageOf(0, 100)).Answer(HttpStatusCode.OK, PageOf(100, 1));

        List<CanvasSummary> all = await host.Client.Canvases.ListAsync(new MessageListQuery { IncludeArchived = true }).ToListAsync();

        all.Select(c => c.Id).Should().Equal(Enumerable.Range(0, 101).Select(i => $"canvas-{i}"));
        host.Handler.Requests.Select(r => r.Path).Should().Equal(
            "/canvas/list?page=0&include_archived=true&sort_direction=asc", "/canvas/list?page=1&include_archived=true&sort_direction=asc");
    }

    [Fact]
    public async Task GetDetailsAsync_reads_the_golden_canvas()
    {
        DateTimeOffset january = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        CanvasDetails details = await GoldenAnswer.ReadAsync(BrazeOperations.CanvasDetails, client => client.Canvases.GetDetailsAsync("canvas-1"));

        details.Should().BeEquivalentTo(
            new CanvasDetails
            {
                Message = "success",
                CreatedAt = january.AddDays(1) + new TimeSpan(3, 4, 5),
                UpdatedAt = january.AddDays(2) + new TimeSpan(3, 4, 5),
                FirstEntry = january.AddDays(3) + new TimeSpan(5, 6, 7),
                LastEntry = january.AddDays(4) + new TimeSpan(6, 7, 8),
                Name = "Journey",
                Description = "From the first visit on",
                Archived = true,
                Draft = false,
                Enabled = true,
                HasPostLaunchDraft = false,
                ScheduleType = "action_based",
                Channels = ["email", "push"],
                Tags = ["loyalty"],
                Teams = ["Retention"],
                Variants = [new() { Id = "variant-1", Name = "Variant 1", FirstStepIds = ["step-1"], FirstStepId = "step-1" }],
                Steps =
                [
                    new()
                    {
                        Id = "step-1", Name = "Hello", Type = "message", NextStepIds = ["step-2"], NextPaths = [new() { Name = "Yes", NextStepId = "step-2" }], Channels = ["email"],
                        Messages = new()
                        {
                            ["variation-1"] = new()
                            {
                                Channel = "email", HasTranslatableContent = false, Subject = "Hello", Body = "<p>Hello</p>", CreatedAt = january.AddHours(12), UpdatedAt = january.AddHours(13),
                            },
                        },
                    },
                    new()
                    {
                        Id = "step-2", Name = "Banner", Type = "in_app_message", Channels = ["in_app_message"],
                        Messages = new() { ["variation-2"] = new() { Channel = "in_app_message", Header = "Look", Body = "Here" } },
                    },
                ],
            },
            options => options.Excluding(d => d.StatusCode));
    }

    [Fact]
    public async Task GetDataSeriesAsync_reads_the_golden_series()
    {
        CanvasDataSeries series = await GoldenAnswer.ReadAsync(
            BrazeOperations.CanvasDataSeries, client => client.Canvases.GetDataSeriesAsync(CanvasAnalyticsQuery.Days("canvas-1", 2, Wire.Now)));

        series.Data.Should().BeEquivalentTo(new CanvasSeries
        {
            Name = "Journey",
            Stats =
            [
                new()
                {
                    Time = GoldenAnswer.Day(1),
                    TotalStats = new() { Revenue = 10.5m, Conversions = 1, ConversionsByEntryTime = 2, Entries = 3 },
                    VariantStats = new() { [VariantId] = new() { Name = "Variant 1", Revenue = 11.5m, Conversions = 4, ConversionsByEntryTime = 5, Entries = 6 } },
                    StepStats = new()
                    {
                        [StepId] = new()
                        {
                            Name = "Hello", Revenue = 12.5m, Conversions = 7, ConversionsByEntryTime = 8,
                            Messages = new()
                            {
                                ["email"] = [new() { Sent = 9, Opens = 10, UniqueOpens = 11, Clicks = 12 }],
                                ["sms"] = [new() { Sent = 13, SentToCarrier = 14, Delivered = 15, Rejected = 16, DeliveryFailed = 17, Clicks = 18, OptOut = 19, Help = 20 }],
                            },
                        },
                    },
                },
                new() { Time = GoldenAnswer.Day(2), TotalStats = new() { Revenue = 0, Conversions = 0, ConversionsByEntryTime = 0, Entries = 0 } },
            ],
        });
    }

    [Fact]
    public async Task GetDataSummaryAsync_reads_the_golden_sums_and_keeps_a_fifth_conversion_event()
    {
        CanvasDataSummary summary = await GoldenAnswer.ReadAsync(
            BrazeOperations.CanvasDataSummary, client => client.Canvases.GetDataSummaryAsync(CanvasAnalyticsQuery.Days("canvas-1", 14, Wire.Now)));

        CanvasStatistics total = summary.Data!.TotalStats!;
        total.AdditionalProperties!["conversions4"].GetInt64().Should().Be(10);
        total.AdditionalProperties.Should().HaveCount(2);
        total.AdditionalProperties = null;
        summary.Data.Should().BeEquivalentTo(new CanvasTotals
        {
            Name = "Journey",
            TotalStats = new()
            {
                Revenue = 100.25m,
                Entries = 9,
                Conversions = 1,
                ConversionsByEntryTime = 2,
                Conversions1 = 3,
                Conversions1ByEntryTime = 4,
                Conversions2 = 5,
                Conversions2ByEntryTime = 6,
                Conversions3 = 7,
                Conversions3ByEntryTime = 8,
            },
            VariantStats = new() { [VariantId] = new() { Name = "Variant 1", Revenue = 20.5m, Conversions = 21, ConversionsByEntryTime = 22, Entries = 23 } },
            StepStats = new()
            {
                [StepId] = new()
                {
                    Name = "Hello",
                    Revenue = 30.5m,
                    Conversions = 31,
                    ConversionsByEntryTime = 32,
                    Conversions1 = 33,
                    Conversions1ByEntryTime = 34,
                    Messages = new() { ["android_push"] = [new() { Sent = 35, Opens = 36, InfluencedOpens = 37, Bounces = 38 }] },
                },
            },
        });
    }

    [Fact]
    public async Task Figures_are_read_when_braze_sends_no_data()
    {
        using BrazeHost host = BrazeHost.Accepting();

        CanvasDataSeries series = await host.Client.Canvases.GetDataSeriesAsync(CanvasAnalyticsQuery.Days("canvas-1", 1, Wire.Now));

        series.Data.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    public async Task DuplicateAsync_takes_an_empty_body_for_an_answer(string body)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Accepted, body);

        DuplicateResponse answer = await host.Client.Canvases.DuplicateAsync(new CanvasDuplicateRequest("canvas-1", "Copy"));

        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        answer.Message.Should().BeNull();
    }

    [Fact]
    public async Task DuplicateAsync_is_sent_once_when_the_outcome_is_unknown()
    {
        using BrazeHost host = new();
        host.Handler.Throw(() => new IOException("reset"));

        Func<Task> duplicate = () => host.RunAsync(host.Client.Canvases.DuplicateAsync(new CanvasDuplicateRequest("canvas-1", "Copy")));

        (await duplicate.Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue();
        host.Handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void Query_is_refused_when_it_covers_other_than_1_to_14_days(int days) =>
        FluentActions.Invoking(() => CanvasAnalyticsQuery.Days("canvas-1", days, Wire.Now)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1 to 14*");

    [Fact]
    public void Query_is_refused_when_it_has_no_canvas_or_ends_before_it_starts()
    {
        FluentActions.Invoking(() => CanvasAnalyticsQuery.Days(" ", 1, Wire.Now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CanvasAnalyticsQuery.Between("canvas-1", Wire.Now, Wire.Now.AddSeconds(-1))).Should().Throw<ArgumentException>().WithMessage("*before the start*");
        FluentActions.Invoking(() => CanvasAnalyticsQuery.Between("canvas-1", Wire.Now, Wire.Now)).Should().NotThrow();
    }

    [Fact]
    public async Task GetLinksAsync_reads_the_golden_links()
    {
        MessageLinks links = await GoldenAnswer.ReadAsync(BrazeOperations.CanvasUrlInfoDetails, client => client.Canvases.GetLinksAsync("step-1", "variation-1"));

        (links.Channel, links.Name, links.AdditionalProperties).Should().Be(("email", "Variant 1", null));
        MessageLink link = links.Links.Should().ContainSingle().Subject;
        (link.Url, link.Id, link.Alias, link.AdditionalProperties).Should().Be(("https://shop.test?lid=link-1", "link-1", "shop", null));
        link.ContentBlockPath!.Value.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Calls_are_refused_unsent_when_braze_could_only_refuse_them()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await FluentActions.Awaiting(() => host.Client.Canvases.GetPageAsync(page: -1)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await FluentActions.Awaiting(() => host.Client.Canvases.GetDetailsAsync("")).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => host.Client.Canvases.GetLinksAsync(" ", "variation-1")).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => host.Client.Canvases.GetLinksAsync("step-1", "")).Should().ThrowAsync<ArgumentException>();
        host.Handler.Requests.Should().BeEmpty();
    }

    private static string PageOf(int first, int count) => new JsonObject
    {
        ["canvases"] = new JsonArray([.. Enumerable.Range(first, count).Select(i => new JsonObject { ["id"] = $"canvas-{i}" })]),
    }.ToJsonString();
}
