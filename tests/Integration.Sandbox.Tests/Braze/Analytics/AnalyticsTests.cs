using System.Globalization;

namespace Integration.Sandbox.Tests;

public sealed class AnalyticsTests : SandboxTest
{
    private Task<Answer> TrackAsync() => Braze.PostAsync(Wire.Track, """
        {"attributes":[{"external_id":"u-1","tier":"gold","first_name":"Ann"}],
         "events":[{"external_id":"u-1","name":"visited","time":"2026-03-01T09:30:00Z","app_id":"app-1"},
                   {"external_id":"u-1","name":"visited","time":"2026-02-27T23:59:59Z"},
                   {"external_id":"u-2","name":"visited","time":"2026-03-01T08:00:00Z"},
                   {"external_id":"u-2","name":"waved","time":"2026-01-31T12:00:00Z"}],
         "purchases":[{"external_id":"u-2","product_id":"socks","currency":"USD","price":2.5,"quantity":3,"time":"2026-03-01T09:00:00Z","app_id":"app-1"},
                      {"external_id":"u-2","product_id":"shoes","currency":"USD","price":60,"time":"2026-02-28T09:00:00Z"}]}
        """);

    [Theory]
    [InlineData("events/data_series?event=visited", "count", "1,0,2")]
    [InlineData("events/data_series?event=visited&app_id=app-1", "count", "0,0,1")]
    [InlineData("events/data_series?event=visited&segment_id=gold", "count", "1,0,1")]
    [InlineData("events/data_series?event=unknown", "count", "0,0,0")]
    [InlineData("purchases/quantity_series?", "purchase_quantity", "0,1,3")]
    [InlineData("purchases/revenue_series?", "revenue", "0,60,7.5")]
    [InlineData("purchases/revenue_series?product=socks", "revenue", "0,0,7.5")]
    [InlineData("purchases/revenue_series?app_id=app-2", "revenue", "0,0,0")]
    [InlineData("sessions/data_series?", "sessions", "0,0,0")]
    [InlineData("kpi/new_users/data_series?", "new_users", "0,0,2")]
    [InlineData("kpi/new_users/data_series?app_id=app-2", "new_users", "0,0,0")]
    [InlineData("kpi/dau/data_series?", "dau", "1,1,2")]
    [InlineData("kpi/dau/data_series?app_id=app-1", "dau", "0,0,2")]
    [InlineData("kpi/mau/data_series?", "mau", "2,2,2")]
    [InlineData("kpi/uninstalls/data_series?", "uninstalls", "0,0,0")]
    public async Task Series_counts_what_the_workspace_knows_day_by_day(string path, string name, string figures)
    {
        Sandbox.Braze.Segments.Add(new SandboxSegment("gold", "Gold") { Members = p => p["tier"] is not null });
        await TrackAsync();

        Answer answer = await Braze.ReadAsync(path + "&length=3");

        answer.Status.Should().Be(200);
        answer.Message.Should().Be("success");
        answer.Json["data"]!.AsArray().Select(p => (string?)p!["time"]).Should().Equal("2026-02-27", "2026-02-28", "2026-03-01");
        string.Join(',', answer.Json["data"]!.AsArray().Select(p => p![name].Text())).Should().Be(figures);
    }

    [Fact]
    public async Task Series_of_a_month_forgets_what_is_older()
    {
        await TrackAsync();

        Answer answer = await Braze.ReadAsync("kpi/mau/data_series?length=1&ending_at=2026-03-30T12:00:00Z");

        answer.Json["data"].Text().Should().Be("""[{"time":"2026-03-30","mau":2}]""", "30 days from the first moment of the 1st");
        (await Braze.ReadAsync("kpi/mau/data_series?length=1&ending_at=2026-03-31T12:00:00Z")).Json["data"]![0]!["mau"].Text().Should().Be("0");
    }

    [Fact]
    public async Task Series_by_hour_ends_with_the_hour_asked_for()
    {
        await TrackAsync();

        Answer answer = await Braze.ReadAsync("events/data_series?event=visited&length=3&unit=hour&ending_at=2026-03-01T10:30:00%2B00:00");

        answer.Text.Should().Be(
            """{"data":[{"time":"2026-03-01T08:00:00+00:00","count":1},{"time":"2026-03-01T09:00:00+00:00","count":1},{"time":"2026-03-01T10:00:00+00:00","count":0}],"message":"success"}""");
    }

    [Theory]
    [InlineData("events/data_series?length=1")]
    [InlineData("events/data_series?event=visited")]
    [InlineData("events/data_series?event=visited&length=0")]
    [InlineData("events/data_series?event=visited&length=101")]
    [InlineData("events/data_series?event=visited&length=1&unit=week")]
    [InlineData("events/data_series?event=visited&length=1&ending_at=now")]
    [InlineData("sessions/data_series?length=1&segment_id=unknown")]
    [InlineData("kpi/dau/data_series?length=x")]
    public async Task Series_refuses_a_query_that_is_not_as_documented(string path)
    {
        (await Braze.ReadAsync(path)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Series_takes_100_points()
    {
        (await Braze.ReadAsync("kpi/dau/data_series?length=100")).Json["data"]!.AsArray().Should().HaveCount(100);
    }

    [Fact]
    public async Task Names_are_those_of_what_was_recorded()
    {
        await TrackAsync();
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-3","visits":3,"vip":true,"colors":["red"],"since":"2026-03-01","prefs":{"a":1}}]}""");

        (await Braze.ReadAsync("events/list")).Text.Should().Be("""{"events":["visited","waved"],"message":"success"}""");
        (await Braze.ReadAsync("purchases/product_list?page=0")).Text.Should().Be("""{"products":["shoes","socks"],"message":"success"}""");
        (await Braze.ReadAsync("events")).Json["events"]![0].Text()
            .Should().Be("""{"name":"visited","description":null,"included_in_analytics_report":false,"status":"Active","tag_names":[]}""");
        Answer attributes = await Braze.ReadAsync("custom_attributes");
        attributes.Header("Link").Should().BeNull();
        attributes.Json["attributes"]!.AsArray().Select(a => $"{a!["name"]} {a["data_type"]} {a["array_length"]}".TrimEnd())
            .Should().Equal("colors Array 500", "prefs Object", "since Time", "tier String", "vip Boolean", "visits Number");
        attributes.Json["attributes"]![3].Text()
            .Should().Be("""{"array_length":null,"data_type":"String","description":null,"name":"tier","status":"Active","tag_names":[]}""");
    }

    [Fact]
    public async Task Names_come_in_pages_sorted()
    {
        foreach (int[] chunk in Enumerable.Range(0, 251).Chunk(75))
        {
            string events = string.Join(',', chunk.Select(i => string.Create(
                CultureInfo.InvariantCulture, $"{{\"external_id\":\"u-1\",\"name\":\"e{i:000}\",\"time\":\"2026-03-01\"}}")));
            await Braze.PostAsync(Wire.Track, $$"""{"events":[{{events}}]}""");
        }

        (await Braze.ReadAsync("events/list")).Json["events"]!.AsArray().Should().HaveCount(250);
        (await Braze.ReadAsync("events/list?page=1")).Json["events"].Text().Should().Be("""["e250"]""");
        Answer second = await Braze.ReadAsync("events?cursor=c2tpcDo1MA==");
        second.Json["events"]!.AsArray().Should().HaveCount(50);
        second.Json["events"]![0]!["name"].Text().Should().Be("\"e050\"");
        second.Header("Link").Should().Be("</events?cursor=c2tpcDow>; rel=\"prev\",</events?cursor=c2tpcDoxMDA=>; rel=\"next\"");
    }

    [Theory]
    [InlineData("events?cursor=x")]
    [InlineData("custom_attributes?cursor=x")]
    [InlineData("events/list?page=x")]
    [InlineData("purchases/product_list?page=-1")]
    public async Task Names_refuse_a_page_that_is_none(string path)
    {
        (await Braze.ReadAsync(path)).Status.Should().Be(400);
    }
}
