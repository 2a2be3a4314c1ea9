using System.Net;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

public sealed class TimelineTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMTimelines Timelines => _tenant.Client.Timelines;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task GetAsync_asks_for_part_of_a_timeline_and_reads_every_documented_member()
    {
        Answer(SessionMOperations.CoreUserTimelinesGet);

        Timeline timeline = await Timelines.GetAsync(
            CustomerId.User("u-1"), "MEMBER STATEMENT/1", new TimelineQuery { EventTypes = { "purchase", "tier&up" }, Count = 1000, Since = 1772359200000 });

        ShouldHaveSent("users/u-1/timelines/MEMBER%20STATEMENT%2F1?event_types=purchase%2Ctier%26up&count=1000&since=1772359200000");
        timeline.Should().BeEquivalentTo(new { GroupingField = "created_at", Count = 2L });
        timeline.Events.Should().HaveCount(2);
        TimelineEvent first = timeline.Events[0];
        first.Should().BeEquivalentTo(new
        {
            StreamId = "00000000-0000-4000-8000-0000000000a1",
            EventCategoryId = 3L,
            EventTypeId = 12L,
            TargetId = 4711L,
            Timestamp = 1772359200000L,
            CreatedAt = 1772359201500L,
            OccurredAt = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero),
            RecordedAt = new DateTimeOffset(2026, 3, 1, 10, 0, 1, 500, TimeSpan.Zero),
        });
        first.Payload!.Value.GetProperty("check_amount").GetDecimal().Should().Be(12.5m);
        first.Contexts!.Value[0].GetProperty("store_id").GetString().Should().Be("s-1");
        first.AdditionalProperties!["amount"].GetInt32().Should().Be(12);
        first.ToString().Should().Be("timeline event of type 12");
        TimelineEventType type = timeline.EventTypes.Should().ContainSingle().Which;
        type.Should().BeEquivalentTo(new { Id = 12L, Name = "Purchase", Slug = "purchase", EventCategoryId = 3L, StreamId = "5" });
        type.AdditionalProperties.Should().ContainKey("icon");
        timeline.TypeOf(first).Should().BeSameAs(type);
    }

    [Fact]
    public async Task GetAsync_reads_an_event_of_which_nearly_nothing_is_known_and_whose_time_counts_seconds()
    {
        Answer(SessionMOperations.CoreUserTimelinesGet);

        Timeline timeline = await Timelines.GetAsync(CustomerId.User("u-1"), "T");

        TimelineEvent bare = timeline.Events[1];
        bare.OccurredAt.Should().Be(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
        bare.RecordedAt.Should().BeNull();
        bare.Payload.Should().BeNull();
        bare.Contexts.Should().BeNull();
        timeline.TypeOf(bare).Should().BeNull();
        timeline.TypeOf(new TimelineEvent()).Should().BeNull();
    }

    [Fact]
    public async Task GetAsync_by_external_id_reads_an_empty_timeline()
    {
        Answer(SessionMOperations.CoreExternalUserTimelinesGet);

        Timeline timeline = await Timelines.GetAsync(CustomerId.External("C/1 ü"), "END_USER_MEMBER_STATEMENT", new TimelineQuery());

        ShouldHaveSent("external/users/C%2F1%20%C3%BC/timelines/END_USER_MEMBER_STATEMENT");
        timeline.Events.Should().BeEmpty();
        timeline.EventTypes.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0L, null)]
    [InlineData(-1L, null)]
    [InlineData(1L, "1970-01-01T00:00:01Z")]
    [InlineData(99_999_999_999L, "5138-11-16T09:46:39Z")]
    [InlineData(100_000_000_000L, "1973-03-03T09:46:40Z")]
    [InlineData(99_999_999_999_999L, "5138-11-16T09:46:39.999Z")]
    [InlineData(100_000_000_000_000L, null)]
    [InlineData(long.MaxValue, null)]
    [InlineData(long.MinValue, null)]
    public void OccurredAt_reads_seconds_and_milliseconds_by_their_size(long? timestamp, string? expected) =>
        new TimelineEvent { Timestamp = timestamp }.OccurredAt.Should().Be(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task GetAsync_refuses_before_sending_what_SessionM_would_refuse()
    {
        CustomerId customer = CustomerId.User("u-1");

        await Refuses(() => Timelines.GetAsync(default, "T"), "customer");
        await Refuses(() => Timelines.GetAsync(customer, " "), "timeline");
        await Refuses(() => Timelines.GetAsync(customer, ".."), "timeline");
        await Refuses(() => Timelines.GetAsync(customer, "T", new TimelineQuery { Count = 0 }), "query");
        await Refuses(() => Timelines.GetAsync(customer, "T", new TimelineQuery { Count = 1001 }), "query");
        await Refuses(() => Timelines.GetAsync(customer, "T", new TimelineQuery { Since = -1 }), "query");
        await Refuses(() => Timelines.GetAsync(customer, "T", new TimelineQuery { EventTypes = { "" } }), "query");
        _tenant.Handler.Requests.Should().BeEmpty();

        static async Task Refuses(Func<Task> call, string parameter) => (await call.Should().ThrowAsync<ArgumentException>()).Which.ParamName.Should().Be(parameter);
    }

    private void Answer(Operation operation) => _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation));

    private void ShouldHaveSent(string path)
    {
        SentRequest sent = _tenant.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(HttpMethod.Get);
        sent.Uri.AbsoluteUri.Should().Be("https://core.test/priv/v1/apps/core-key-1/" + path);
        sent.Body.Should().BeEmpty();
    }
}
