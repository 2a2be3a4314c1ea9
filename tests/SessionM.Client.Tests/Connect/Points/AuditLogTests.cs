using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

/// <summary>The audit log as an enumeration, in both versions, and its limits.</summary>
public sealed class AuditLogTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly StubTenant _tenant = new();

    private ISessionMPoints Points => _tenant.Client.Points;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(999, 2)]
    [InlineData(1000, 2)]
    [InlineData(2500, 4)]
    public async Task GetAuditLogAsync_reads_every_entry_once_until_a_page_is_empty(int size, int calls)
    {
        PointStub.HoldLog(_tenant.Handler, _ => size);

        List<string?> ids = await IdsAsync(Points.GetAuditLogAsync(new PointAuditRequest("u-1")));

        ids.Should().Equal(Enumerable.Range(1, size).Select(n => $"a-{n}"));
        Skips().Should().Equal(Enumerable.Range(0, calls).Select(call => Math.Min(call * 1000, size)));
    }

    [Fact]
    public async Task GetAuditLogV1Async_reads_by_the_other_route_from_the_entry_and_in_pages_of_the_size_asked_for()
    {
        PointStub.HoldLog(_tenant.Handler, _ => 25);

        List<string?> ids = await IdsAsync(Points.GetAuditLogV1Async(new PointAuditRequest("u-1") { Skip = 10, Take = 10, ModificationTypes = ["Deposit"] }));

        ids.Should().Equal(Enumerable.Range(11, 15).Select(n => $"a-{n}"));
        Skips().Should().Equal(10, 20, 25);
        _tenant.Handler.Requests.Should().OnlyContain(r => r.Uri.AbsolutePath == $"/{SessionMOperations.ConnectFetchPointAuditLogsV1.Route}");
        _tenant.Handler.Requests.Should().OnlyContain(r => (string?)JsonNode.Parse(r.BodyText)!["modification_types"]![0] == "Deposit");
    }

    [Fact]
    public async Task GetAuditLogAsync_takes_the_size_a_server_chooses_instead_of_the_one_asked_for()
    {
        PointStub.HoldLog(_tenant.Handler, _ => 7, maxPage: 3);

        List<string?> ids = await IdsAsync(Points.GetAuditLogAsync(new PointAuditRequest("u-1")));

        ids.Should().HaveCount(7);
        Skips().Should().Equal(0, 3, 6, 7);
    }

    [Fact]
    public async Task GetAuditLogAsync_shows_an_entry_once_although_new_ones_move_it_to_the_next_page()
    {
        // The newest first: by the second call two have come before those that were there.
        AnswerEntries(15, 10);
        AnswerEntries(7, 7);
        AnswerEntries(0, 0);

        List<string?> ids = await IdsAsync(Points.GetAuditLogAsync(new PointAuditRequest("u-1") { Take = 10 }));

        ids.Should().Equal(Enumerable.Range(1, 15).Reverse().Select(n => $"a-{n}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetAuditLogAsync_ends_with_an_error_when_the_server_ignores_skip(bool hasIds)
    {
        PointStub.HoldLog(_tenant.Handler, _ => 2500, readsSkip: false, idOf: n => hasIds ? $"a-{n}" : null);

        Func<Task> read = () => IdsAsync(Points.GetAuditLogAsync(new PointAuditRequest("u-1")));

        MalformedResponseException e = (await read.Should().ThrowAsync<MalformedResponseException>()).Which;
        e.Message.Should().Contain("skip");
        e.Attempts.Should().Be(0);
        e.OutcomeUnknown.Should().BeFalse();
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task GetAuditLogAsync_shows_a_short_log_once_when_the_server_ignores_skip()
    {
        PointStub.HoldLog(_tenant.Handler, _ => 3, readsSkip: false);

        (await IdsAsync(Points.GetAuditLogAsync(new PointAuditRequest("u-1")))).Should().Equal("a-1", "a-2", "a-3");

        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task GetAuditLogAsync_loses_no_entry_without_an_id()
    {
        PointStub.HoldLog(_tenant.Handler, _ => 12, idOf: n => n == 11 ? null : $"a-{n}");

        (await IdsAsync(Points.GetAuditLogAsync(new PointAuditRequest("u-1") { Take = 10 }))).Should().HaveCount(12).And.Contain((string?)null);
    }

    [Fact]
    public async Task GetAuditLogAsync_ends_with_an_error_when_ever_new_entries_come()
    {
        PointStub.HoldLog(_tenant.Handler, _ => int.MaxValue);

        Func<Task> read = () => IdsAsync(Points.GetAuditLogAsync(new PointAuditRequest("u-1")));

        await read.Should().ThrowAsync<MalformedResponseException>().WithMessage("*100000 items*");
        _tenant.Handler.Requests.Should().HaveCount(100);
    }

    [Fact]
    public async Task GetAuditLogAsync_refuses_a_bad_request_before_it_is_enumerated()
    {
        FluentActions.Invoking(() => Points.GetAuditLogAsync(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Points.GetAuditLogV1Async(new PointAuditRequest(" "))).Should().Throw<ArgumentException>().WithMessage("*UserId*");
        await Refuses(new PointAuditRequest(null!), "*UserId*");
        await Refuses(new PointAuditRequest("u-1") { Skip = -1 }, "*Skip*negative*");
        await Refuses(new PointAuditRequest("u-1") { Take = 0 }, "*Take*1 to 1000*");
        await Refuses(new PointAuditRequest("u-1") { Take = 1001 }, "*Take*1 to 1000*");
        await Refuses(new PointAuditRequest("u-1") { From = Start }, "*belong together*");
        await Refuses(new PointAuditRequest("u-1") { To = Start }, "*belong together*");
        await Refuses(new PointAuditRequest("u-1") { From = Start, To = Start.AddTicks(-1) }, "*later than To*");
        await Refuses(new PointAuditRequest("u-1") { From = Start, To = Start.AddYears(1).AddTicks(1) }, "*at most a year*");
        await Refuses(new PointAuditRequest("u-1") { PointAccountIds = [] }, "*no point account id*");
        await Refuses(new PointAuditRequest("u-1") { PointAccountIds = [""] }, "*point account id, or one is empty*");
        await Refuses(new PointAuditRequest("u-1") { PointAccountIds = Texts(11) }, "*11 entries*at most 10*");
        await Refuses(new PointAuditRequest("u-1") { PointSourceIds = Texts(11) }, "*11 entries*at most 10*");
        await Refuses(new PointAuditRequest("u-1") { ModificationTypes = Texts(6) }, "*6 entries*at most 5*");
        _tenant.Handler.Requests.Should().BeEmpty();

        async Task Refuses(PointAuditRequest request, string message)
        {
            await Points.Invoking(p => p.GetAuditLogPageAsync(request)).Should().ThrowAsync<ArgumentException>().WithMessage(message);
            await Points.Invoking(p => p.GetAuditLogPageV1Async(request)).Should().ThrowAsync<ArgumentException>().WithMessage(message);
        }
    }

    [Fact]
    public async Task GetAuditLogPageAsync_takes_what_is_just_within_the_limits()
    {
        PointStub.HoldLog(_tenant.Handler, _ => 0);

        await Points.GetAuditLogPageAsync(new PointAuditRequest("u-1")
        {
            From = Start,
            To = Start.AddYears(1),
            PointAccountIds = Texts(10),
            PointSourceIds = Texts(10),
            ModificationTypes = Texts(5),
            Skip = int.MaxValue,
        });

        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void ToString_shows_the_page_and_never_the_customer()
    {
        PointAuditRequest request = new("u-secret") { Skip = 10, Take = 5 };

        request.ToString().Should().Be("audit entries 10 to 15");
        PointAuditBody.Of("retailer-secret", request).ToString().Should().NotContain("secret");
        new PointAuditEntry { UserId = "u-secret", AccountName = "Rewards", Modification = -1.5m }.ToString().Should().Be("Rewards: -1.5");
    }

    private void AnswerEntries(int newest, int count)
    {
        string entries = string.Join(',', Enumerable.Range(newest - count + 1, count).Reverse().Select(n => $$"""{"id":"a-{{n}}"}"""));
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""{"status":"ok","payload":{"results":[{{{entries}}}]}}""");
    }

    private static string[] Texts(int count) => [.. Enumerable.Range(0, count).Select(n => $"x-{n}")];

    private static async Task<List<string?>> IdsAsync(IAsyncEnumerable<PointAuditEntry> entries)
    {
        List<string?> ids = [];
        await foreach (PointAuditEntry entry in entries)
        {
            ids.Add(entry.Id);
        }

        return ids;
    }

    private IEnumerable<int> Skips() => _tenant.Handler.Requests.Select(r => (int)JsonNode.Parse(r.BodyText)!["skip"]!);
}
