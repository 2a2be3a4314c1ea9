using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class SessionMOffersTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData(0, true, 1)]
    [InlineData(1, true, 1)]
    [InlineData(999, true, 1)]
    [InlineData(1000, true, 1)]
    [InlineData(1001, true, 2)]
    [InlineData(10_000, true, 10)]
    [InlineData(0, false, 1)]
    [InlineData(1, false, 2)]
    [InlineData(999, false, 2)]
    [InlineData(1000, false, 2)]
    [InlineData(1001, false, 3)]
    public async Task GetUserOffersAsync_reads_every_offer_once_in_as_few_calls_as_it_can(int size, bool sendsTotal, int calls)
    {
        WalletStub.Hold(_tenant.Handler, _ => size, sendsTotal);

        List<string?> ids = await IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        ids.Should().Equal(Enumerable.Range(1, size).Select(n => $"o-{n}"));
        _tenant.Handler.Requests.Should().HaveCount(calls);
        Skips().Should().Equal(Enumerable.Range(0, calls).Select(c => Math.Min(c * 1000, size)));
    }

    [Fact]
    public async Task GetUserOffersAsync_reads_a_page_only_when_the_one_before_is_used_up()
    {
        WalletStub.Hold(_tenant.Handler, _ => 10_000);

        int read = 0;
        await foreach (UserOffer offer in _tenant.Offers.GetUserOffersAsync("u-1"))
        {
            read++;
            _tenant.Handler.Requests.Should().HaveCount(((read - 1) / 1000) + 1);
            if (read == 2500)
            {
                break;
            }
        }

        _tenant.Handler.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task GetUserOffersAsync_holds_no_page_but_the_one_it_shows()
    {
        WalletStub.Hold(_tenant.Handler, _ => 10_000);
        List<WeakReference> firstOfPages = [];

        await foreach (UserOffer offer in _tenant.Offers.GetUserOffersAsync("u-1"))
        {
            int number = int.Parse(offer.Id![2..], CultureInfo.InvariantCulture);
            if (number % 1000 == 1)
            {
                firstOfPages.Add(new WeakReference(offer));
            }

            if (number == 9_500)
            {
                GC.Collect();
                firstOfPages.Select(first => first.IsAlive).Should().Equal(Enumerable.Range(1, 10).Select(page => page == 10));
            }
        }

        firstOfPages.Should().HaveCount(10);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task GetUserOffersAsync_ends_with_an_error_when_the_server_repeats_its_page(bool sendsTotal, bool hasIds)
    {
        WalletStub.Hold(_tenant.Handler, _ => 2500, sendsTotal, readsSkip: false, hasIds);

        Func<Task> read = () => IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        MalformedResponseException e = (await read.Should().ThrowAsync<MalformedResponseException>()).Which;
        e.Message.Should().Contain("skip").And.Contain("GetUserOffersPageAsync");
        e.Service.Should().Be("SessionM.Connect");
        e.Operation.Should().Be(SessionMOperations.ConnectGetUserOffers.Name);
        e.OutcomeUnknown.Should().BeFalse();
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task GetUserOffersAsync_ends_when_the_wallet_shrinks_meanwhile()
    {
        WalletStub.Hold(_tenant.Handler, call => call == 0 ? 2500 : 900);

        List<string?> ids = await IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        ids.Should().HaveCount(1000);
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task GetUserOffersAsync_takes_the_size_a_server_chooses_instead_of_the_one_asked_for()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"user_offers":[{"id":"o-1"},{"id":"o-2"}],"total_records":3}}""");
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"user_offers":[{"id":"o-3"}],"total_records":3}}""");

        List<string?> ids = await IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        ids.Should().Equal("o-1", "o-2", "o-3");
        Skips().Should().Equal(0, 2);
    }

    [Fact]
    public async Task GetUserOffersAsync_ends_when_the_last_page_holds_only_an_offer_that_has_moved_there_meanwhile()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"user_offers":[{"id":"o-1"},{"id":"o-2"}],"total_records":3}}""");
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"user_offers":[{"id":"o-2"}],"total_records":3}}""");

        List<string?> ids = await IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        ids.Should().Equal("o-1", "o-2");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetUserOffersAsync_ends_with_an_error_when_pages_come_in_turns(bool sendsTotal)
    {
        for (int call = 0; call < 3; call++)
        {
            AnswerPage(1 + (call % 2 * 1000), 1000, sendsTotal ? 1_000_000 : null);
        }

        Func<Task> read = () => IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        (await read.Should().ThrowAsync<MalformedResponseException>()).Which.Attempts.Should().Be(0, "every call succeeded");
        _tenant.Handler.Requests.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(1001, 12_000)]
    [InlineData(1000, 12_001)]
    public async Task GetUserOffersAsync_knows_an_offer_again_for_10_000_others(int offer, int given)
    {
        for (int page = 0; page < 12; page++)
        {
            AnswerPage(1 + (page * 1000), 1000, total: null);
        }

        AnswerPage(offer, 1, total: null);
        AnswerPage(1, 0, total: null);

        List<string?> ids = await IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        ids.Should().HaveCount(given);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetUserOffersAsync_ends_with_an_error_when_ever_new_offers_come(bool sendsTotal)
    {
        WalletStub.Hold(_tenant.Handler, call => (call + 2) * 1000, sendsTotal);

        Func<Task> read = () => IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        (await read.Should().ThrowAsync<MalformedResponseException>()).WithMessage("*100000 items*GetUserOffersPageAsync*");
        _tenant.Handler.Requests.Should().HaveCount(100);
    }

    [Fact]
    public async Task GetUserOffersAsync_reads_on_without_a_total_when_the_server_allows_only_short_pages()
    {
        AnswerPage(1, 100, total: null);
        AnswerPage(101, 100, total: null);
        AnswerPage(201, 7, total: null);
        AnswerPage(208, 0, total: null);

        List<string?> ids = await IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        ids.Should().Equal(Enumerable.Range(1, 207).Select(n => $"o-{n}"));
        Skips().Should().Equal(0, 100, 200, 207);
    }

    [Fact]
    public async Task GetUserOffersAsync_shows_a_short_wallet_once_when_the_server_sends_no_total_and_ignores_skip()
    {
        WalletStub.Hold(_tenant.Handler, _ => 3, sendsTotal: false, readsSkip: false);

        List<string?> ids = await IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        ids.Should().Equal("o-1", "o-2", "o-3");
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(1500)]
    [InlineData(2000)]
    public async Task GetUserOffersAsync_ends_with_an_error_when_the_repeated_page_would_fill_the_wallet(int total)
    {
        WalletStub.Hold(_tenant.Handler, _ => total, readsSkip: false);

        Func<Task> read = () => IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        await read.Should().ThrowAsync<MalformedResponseException>();
    }

    [Fact]
    public async Task GetUserOffersAsync_stops_when_it_is_cancelled_between_pages()
    {
        using CancellationTokenSource cancellation = new();
        WalletStub.Hold(_tenant.Handler, _ => 3000);

        Func<Task> read = async () =>
        {
            await foreach (UserOffer offer in _tenant.Offers.GetUserOffersAsync("u-1").WithCancellation(cancellation.Token))
            {
                if (offer.Id == "o-1000")
                {
                    await cancellation.CancelAsync();
                }
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task GetUserOffersAsync_fails_with_the_call_that_failed()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"error","errors":{"code":"user_not_found"}}""");

        Func<Task> read = () => IdsAsync(_tenant.Offers.GetUserOffersAsync("u-1"));

        (await read.Should().ThrowAsync<SessionMApiException>()).Which.IsUserNotFound.Should().BeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task GetUserOffersAsync_and_the_page_refuse_an_empty_user_id(string? userId)
    {
        Action all = () => _tenant.Offers.GetUserOffersAsync(userId!);
        Func<Task> page = () => _tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest(userId!));

        all.Should().Throw<ArgumentException>().WithParameterName(nameof(userId));
        (await page.Should().ThrowAsync<ArgumentException>()).WithParameterName("request").WithMessage("*UserId*");
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, 10, "*Skip*negative*")]
    [InlineData(0, 0, "*Take*1 to 1000*")]
    [InlineData(0, -1, "*Take*1 to 1000*")]
    [InlineData(0, 1001, "*Take*1 to 1000*GetUserOffersAsync*")]
    public async Task GetUserOffersPageAsync_refuses_a_page_that_cannot_be(int skip, int take, string message)
    {
        Func<Task> page = () => _tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1") { Skip = skip, Take = take });

        (await page.Should().ThrowAsync<ArgumentOutOfRangeException>()).WithParameterName("request").WithMessage(message);
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task GetUserOffersPageAsync_refuses_null()
    {
        Func<Task> page = () => _tenant.Offers.GetUserOffersPageAsync(null!);

        await page.Should().ThrowAsync<ArgumentNullException>().WithParameterName("request");
    }

    [Fact]
    public async Task GetUserOffersPageAsync_asks_in_the_configured_culture_for_the_largest_page_when_the_call_names_none()
    {
        await using StubTenant tenant = new(o => o.Connect.Culture = "fr-CA");
        WalletStub.Hold(tenant.Handler, _ => 0);

        await tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));
        await tenant.Offers.GetUserOffersAsync("u-1", "de-DE").GetAsyncEnumerator().MoveNextAsync();

        JsonNode[] bodies = [.. tenant.Handler.Requests.Select(r => JsonNode.Parse(r.BodyText)!)];
        bodies.Select(b => (string?)b["culture"]).Should().Equal("fr-CA", "de-DE");
        bodies.Should().OnlyContain(b => (int)b["take"]! == 1000 && (int)b["skip"]! == 0 && !(bool)b["include_pending_extended_data"]!);
    }

    [Fact]
    public async Task GetUserOffersPageAsync_is_repeated_after_a_failure_because_it_only_reads()
    {
        _tenant.Handler.Throw(() => new HttpRequestException("Reset.", new IOException("Reset.")));
        WalletStub.Hold(_tenant.Handler, _ => 1);

        UserOffersPage page = await _tenant.RunAsync(_tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1")));

        page.UserOffers.Should().ContainSingle();
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public void ToString_of_a_request_shows_the_page_and_never_the_customer()
    {
        new UserOffersRequest("u-secret") { Skip = 10, Take = 5 }.ToString().Should().Be("offers 10 to 15");
        new UserOffersBody("retailer-secret", "u-secret", 0, 1, IncludePendingExtendedData: false, "en-US").ToString().Should().NotContain("secret");
    }

    private static async Task<List<string?>> IdsAsync(IAsyncEnumerable<UserOffer> offers)
    {
        List<string?> ids = [];
        await foreach (UserOffer offer in offers)
        {
            ids.Add(offer.Id);
        }

        return ids;
    }

    private void AnswerPage(int first, int length, int? total)
    {
        string offers = string.Join(',', Enumerable.Range(first, length).Select(n => $$"""{"id":"o-{{n}}"}"""));
        string totalMember = total is null ? "" : $",\"total_records\":{total}";
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""{"status":"ok","payload":{"user_offers":[{{{offers}}}]{{{totalMember}}}}}""");
    }

    private IEnumerable<int> Skips() => _tenant.Handler.Requests.Select(r => (int)JsonNode.Parse(r.BodyText)!["skip"]!);
}
