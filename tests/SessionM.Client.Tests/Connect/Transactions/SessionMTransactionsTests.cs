using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class SessionMTransactionsTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMTransactions Transactions => _tenant.Client.Transactions;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task GetStoreTransactionsAsync_follows_the_tokens_until_there_is_none(string? noToken)
    {
        AnswerPage("page-2", 3, "t-1");
        AnswerPage("page-3", 3);
        AnswerPage(noToken, 4, "t-2", "t-3");

        List<string?> ids = await IdsAsync(new StoreTransactionsRequest("u-1") { AdditionalMembers = new JsonObject { ["page_size"] = 1 } });

        ids.Should().Equal("t-1", "t-2", "t-3");
        JsonNode[] bodies = [.. _tenant.Handler.Requests.Select(r => JsonNode.Parse(r.BodyText)!)];
        bodies.Select(body => (string?)body["pagination_token"]).Should().Equal(null, "page-2", "page-3");
        bodies.Should().OnlyContain(body => (int)body["page_size"]! == 1);
        bodies[0].AsObject().Should().NotContainKey("pagination_token");
    }

    [Fact]
    public async Task GetStoreTransactionsAsync_begins_at_a_token_that_the_host_has_kept()
    {
        AnswerPage(null, 100, "t-99", "t-100");

        (await IdsAsync(new StoreTransactionsRequest("u-1") { PaginationToken = "page-50" })).Should().Equal("t-99", "t-100");
    }

    [Fact]
    public async Task GetStoreTransactionsAsync_ends_with_an_error_when_a_token_comes_again()
    {
        AnswerPage("page-2", null, "t-1");
        AnswerPage("page-3", null, "t-2");
        AnswerPage("page-2", null, "t-3");

        MalformedResponseException e = (await FluentActions.Awaiting(() => IdsAsync(new StoreTransactionsRequest("u-1"))).Should().ThrowAsync<MalformedResponseException>()).Which;

        e.Message.Should().Contain("given before").And.NotContain("page-2");
        e.OutcomeUnknown.Should().BeFalse();
        _tenant.Handler.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task GetStoreTransactionsAsync_ends_with_an_error_when_ever_new_tokens_come()
    {
        int call = 0;
        _tenant.Handler.Answer((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Page($"page-{call++}", total: null)) }));

        await FluentActions.Awaiting(() => IdsAsync(new StoreTransactionsRequest("u-1"))).Should().ThrowAsync<MalformedResponseException>().WithMessage("*10000 pages*");

        call.Should().Be(10_000);
    }

    [Fact]
    public async Task GetStoreTransactionsAsync_ends_with_an_error_when_purchases_are_missing_and_no_token_leads_to_them()
    {
        AnswerPage(null, 50, "t-1", "t-2");

        List<string?> ids = [];
        Func<Task> read = async () =>
        {
            await foreach (StoreTransaction transaction in Transactions.GetStoreTransactionsAsync(new StoreTransactionsRequest("u-1")))
            {
                ids.Add(transaction.Id);
            }
        };

        await read.Should().ThrowAsync<MalformedResponseException>().WithMessage("*2 of 50 purchases*");
        ids.Should().Equal("t-1", "t-2");
    }

    [Fact]
    public async Task GetStoreTransactionsAsync_reads_a_page_only_when_the_one_before_is_used_up()
    {
        AnswerPage("page-2", null, "t-1", "t-2");
        AnswerPage(null, null, "t-3");

        await foreach (StoreTransaction transaction in Transactions.GetStoreTransactionsAsync(new StoreTransactionsRequest("u-1")))
        {
            _tenant.Handler.Requests.Should().HaveCount(transaction.Id == "t-3" ? 2 : 1);
        }
    }

    [Fact]
    public async Task Calls_refuse_what_cannot_be_before_sending()
    {
        FluentActions.Invoking(() => Transactions.GetStoreTransactionsAsync(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Transactions.GetStoreTransactionsAsync(new StoreTransactionsRequest(" "))).Should().Throw<ArgumentException>().WithMessage("*UserId*");
        await Transactions.Invoking(t => t.GetStoreTransactionsPageAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        foreach (string own in new[] { "retailer_id", "user_id", "pagination_token" })
        {
            StoreTransactionsRequest request = new("u-1") { AdditionalMembers = new JsonObject { [own] = "x" } };
            await Transactions.Invoking(t => t.GetStoreTransactionsPageAsync(request)).Should().ThrowAsync<ArgumentException>().WithMessage($"*{own}*");
        }

        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Errors_and_texts_never_show_the_customer()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadRequest, """{"status":"error","errors":{"code":"user_not_found","message":"No customer-7"}}""");
        StoreTransactionsRequest request = new("customer-7");

        (await Transactions.Invoking(t => t.GetStoreTransactionsPageAsync(request)).Should().ThrowAsync<SessionMApiException>()).Which.ToString().Should().NotContain("customer-7");
        request.ToString().Should().Be("first page of store transactions");
        StoreTransactionsBody.Of("retailer", request).ToString().Should().Be("store transactions");
        new StoreTransaction { Id = "t-secret" }.ToString().Should().Be("store transaction of 0 items");
    }

    private static string Page(string? token, int? total, params string[] ids)
    {
        JsonObject payload = new() { ["results"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id })]), ["pagination_token"] = token };
        if (total is { } known)
        {
            payload["total_records"] = known.ToString(CultureInfo.InvariantCulture);
        }

        return new JsonObject { ["status"] = "ok", ["payload"] = payload }.ToJsonString();
    }

    private void AnswerPage(string? token, int? total, params string[] ids) => _tenant.Handler.Answer(HttpStatusCode.OK, Page(token, total, ids));

    private async Task<List<string?>> IdsAsync(StoreTransactionsRequest request)
    {
        List<string?> ids = [];
        await foreach (StoreTransaction transaction in Transactions.GetStoreTransactionsAsync(request))
        {
            ids.Add(transaction.Id);
        }

        return ids;
    }
}
