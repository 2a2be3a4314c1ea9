using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Deposits and spends when something is wrong: with the request, the answer, or the way between.</summary>
public sealed class SessionMPointsTests : IAsyncDisposable
{
    private const string Account = "00000000-0000-0000-0000-0000000000a1";
    private const string Source = "00000000-0000-0000-0000-0000000000b1";
    private const string Ok = """{"status":"ok","payload":{"user_id":"u-1","details":[{"error_status":0}]}}""";
    private const string Html = "<html><body>Bad Gateway</body></html>";

    private readonly StubTenant _tenant = new();

    private ISessionMPoints Points => _tenant.Client.Points;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public void Every_detail_is_made_with_an_idempotency_id_of_its_own()
    {
        string[] ids = [new PointDepositDetail(1, Account, Source).IdempotencyId, new PointDepositDetail(1, Account, Source).IdempotencyId, new PointSpendDetail(1).IdempotencyId];

        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => Guid.Parse(id) != Guid.Empty);
    }

    [Fact]
    public async Task Calls_send_the_ids_their_details_were_made_with()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Ok);
        PointDeposit deposit = Deposit();
        PointSpend spend = Spend();

        await Points.DepositAsync(deposit);
        await Points.SpendAsync(spend);
        await Points.SpendAsync(spend);

        Bodies("deposit_details").Should().Equal(deposit.Details[0].IdempotencyId);
        Bodies("spend_details").Should().Equal(spend.Details[0].IdempotencyId, spend.Details[0].IdempotencyId);

        IEnumerable<string?> Bodies(string details) => _tenant.Handler.Requests
            .Select(r => JsonNode.Parse(r.BodyText)![details]).OfType<JsonArray>().Select(list => (string?)list[0]!["idempotency_id"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task DepositAsync_is_sent_once_when_it_may_have_been_made(HttpStatusCode status)
    {
        _tenant.Handler.Answer(status, Html);

        Func<Task> call = () => _tenant.RunAsync(Points.DepositAsync(Deposit()));

        SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
        e.OutcomeUnknown.Should().BeTrue();
        e.IsTransient.Should().BeTrue();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task DepositV1Async_is_sent_once_when_the_connection_breaks()
    {
        _tenant.Handler.Throw(Reset);

        Func<Task> call = () => _tenant.RunAsync(Points.DepositV1Async(Deposit()));

        (await call.Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task DepositAsync_is_repeated_when_it_certainly_was_not_made()
    {
        _tenant.Handler.ThrowBeforeBody(() => new HttpRequestException("Refused."));
        _tenant.Handler.Answer(HttpStatusCode.TooManyRequests);
        _tenant.Handler.Answer(HttpStatusCode.Created, Ok);

        PointDepositResult result = await _tenant.RunAsync(Points.DepositAsync(Deposit()));

        result.UserId.Should().Be("u-1");
        _tenant.Handler.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task DepositAsync_is_repeated_with_the_same_bytes_where_the_host_has_switched_it_on()
    {
        await using StubTenant tenant = new(o => o.Connect.RepeatDeposits = true);
        tenant.Handler.Throw(Reset).Answer(HttpStatusCode.BadGateway, Html).Answer(HttpStatusCode.OK, Ok);

        await tenant.RunAsync(tenant.Client.Points.DepositAsync(Deposit()));

        tenant.Handler.Requests.Should().HaveCount(3);
        tenant.Handler.Requests.Select(r => r.BodyText).Distinct().Should().ContainSingle().Which.Should().Contain("idempotency_id");
    }

    [Fact]
    public async Task SpendAsync_is_repeated_with_the_same_bytes_and_reports_that_it_may_have_been_made_when_no_attempt_is_answered()
    {
        _tenant.Handler.Throw(Reset);

        Func<Task> call = () => _tenant.RunAsync(Points.SpendAsync(Spend()));

        TransportException e = (await call.Should().ThrowAsync<TransportException>()).Which;
        e.OutcomeUnknown.Should().BeTrue();
        e.Attempts.Should().Be(4);
        _tenant.Handler.Requests.Select(r => r.BodyText).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task SpendAsync_succeeds_when_a_repeat_is_answered()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadGateway, Html).Answer(HttpStatusCode.OK, Ok);

        (await _tenant.RunAsync(Points.SpendAsync(Spend()))).Details.Should().ContainSingle();
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"status":"error","errors":{"code":"validation","message":"No"}}""", 1, false)]
    [InlineData(HttpStatusCode.OK, """{"status":"failed","errors":{"error":"No"}}""", 1, false)]
    [InlineData(HttpStatusCode.BadRequest, """{"status":"error","errors":{"code":"user_not_found"}}""", 1, false)]
    [InlineData(HttpStatusCode.NotFound, """{"status":"error","errors":{"Message":"No"}}""", 1, false)]
    [InlineData(HttpStatusCode.InternalServerError, """{"status":"error","errors":{"code":"internal_server_error"}}""", 4, true)]
    [InlineData(HttpStatusCode.BadRequest, Html, 1, false)]
    public async Task Refusals_of_a_spend_are_typed_and_those_of_a_deposit_unknown_where_it_matters(HttpStatusCode status, string body, int spendAttempts, bool unknown)
    {
        _tenant.Handler.Answer(status, body);

        SessionMApiException spend = (await FluentActions.Awaiting(() => _tenant.RunAsync(Points.SpendAsync(Spend()))).Should().ThrowAsync<SessionMApiException>()).Which;
        SessionMApiException deposit = (await FluentActions.Awaiting(() => _tenant.RunAsync(Points.DepositAsync(Deposit()))).Should().ThrowAsync<SessionMApiException>()).Which;

        spend.Attempts.Should().Be(spendAttempts);
        spend.OutcomeUnknown.Should().Be(unknown);
        deposit.Attempts.Should().Be(1);

        // An answer whose status says yes and whose envelope says no is not one to give points again on.
        deposit.OutcomeUnknown.Should().Be(unknown || status == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Refused_credentials_are_their_own_failure(HttpStatusCode status)
    {
        _tenant.Handler.Answer(status, Html);

        await Points.Invoking(p => p.SpendAsync(Spend())).Should().ThrowAsync<AuthenticationException>();
        await Points.Invoking(p => p.DepositAsync(Deposit())).Should().ThrowAsync<AuthenticationException>();
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_page_of_a_gateway_in_the_place_of_an_answer_leaves_the_outcome_unknown()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Html);

        (await Points.Invoking(p => p.SpendAsync(Spend())).Should().ThrowAsync<MalformedResponseException>()).Which.OutcomeUnknown.Should().BeTrue();
        (await Points.Invoking(p => p.DepositAsync(Deposit())).Should().ThrowAsync<MalformedResponseException>()).Which.OutcomeUnknown.Should().BeTrue();
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("""{"error_status":3,"error_response":{"error":"Too few points of u-1"},"message":"other"}""", 3L, "Too few points of [redacted]")]
    [InlineData("""{"error_status":"3"}""", 3L, null)]
    [InlineData("""{"error_status":-1,"message":"Refused order-1"}""", -1L, "Refused [redacted]")]
    [InlineData("""{"error_response":{"message":"No"}}""", null, "No")]
    [InlineData("""{"error_status":0,"error_response":"No"}""", 0L, "No")]
    [InlineData("""{"error_status":"INSUFFICIENT"}""", null, "INSUFFICIENT")]
    [InlineData("""{"error_response":[{"error":"No"}]}""", null, "No")]
    [InlineData("""{"error_response":{"details":{"code":7}},"message":"No"}""", null, "No")]
    public async Task A_detail_that_failed_in_an_answer_that_says_ok_is_a_partial_failure(string detail, long? code, string? reason)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""{"status":"ok","payload":{"details":[{"error_status":0,"account_name":"Rewards"},{{{detail}}}]}}""");

        SessionMPartialFailureException spend = (await Points.Invoking(p => p.SpendAsync(Spend())).Should().ThrowAsync<SessionMPartialFailureException>()).Which;
        SessionMPartialFailureException deposit = (await Points.Invoking(p => p.DepositAsync(Deposit())).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        spend.Failures.Should().Equal(new ItemFailure(1, code, reason));
        deposit.Failures.Should().Equal(new ItemFailure(1, code, reason));
        spend.Payload.Should().BeOfType<PointSpendResult>().Which.Details[0].AccountName.Should().Be("Rewards");
        deposit.Payload.Should().BeOfType<PointDepositResult>().Which.Details.Should().HaveCount(2);
        spend.ToString().Should().NotContain("u-1").And.NotContain("order-1");
        _tenant.Handler.Requests.Should().HaveCount(2, "what was done must not be done again");
    }

    [Theory]
    [InlineData("""[{"error_status":0,"error_response":null},{"error_status":"0","error_response":{}},{"error_response":{"error":null,"code":""}},{"error_response":""},{"error_response":[]},{"error_response":{"code":0,"fatal":false}},{},null,7]""")]
    [InlineData("""{"error_status":0}""")]
    [InlineData("null")]
    [InlineData("\"many\"")]
    public async Task Details_that_report_no_error_are_none(string details)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""{"status":"ok","payload":{"details":{{{details}}}}}""");

        await Points.SpendAsync(Spend());
        await Points.DepositAsync(Deposit());
    }

    [Fact]
    public void Details_refuse_what_is_no_amount_or_no_id()
    {
        foreach (decimal amount in new[] { 0m, -0.01m, decimal.MinValue })
        {
            FluentActions.Invoking(() => new PointDepositDetail(amount, Account, Source)).Should().Throw<ArgumentException>().WithParameterName("amount");
            FluentActions.Invoking(() => new PointSpendDetail(amount)).Should().Throw<ArgumentException>().WithParameterName("amount");
        }

        FluentActions.Invoking(() => new PointDepositDetail(1, "", Source)).Should().Throw<ArgumentException>().WithParameterName("pointAccountId");
        FluentActions.Invoking(() => new PointDepositDetail(1, Account, " ")).Should().Throw<ArgumentException>().WithParameterName("pointSourceId");
        FluentActions.Invoking(() => new PointDeposit("")).Should().Throw<ArgumentException>().WithParameterName("userId");
        FluentActions.Invoking(() => new PointSpend(null!)).Should().Throw<ArgumentException>().WithParameterName("userId");
    }

    [Fact]
    public async Task Calls_refuse_what_cannot_be_before_sending()
    {
        PointDepositDetail detail = new(1, Account, Source);
        await RefusesDeposit(new PointDeposit("u-1"), "*no detail*");
        await RefusesDeposit(new PointDeposit("u-1") { Details = { null! } }, "*no detail, or one is null*");
        await RefusesDeposit(new PointDeposit("u-1") { Details = { detail, detail } }, "*same idempotency id*");
        await RefusesDeposit(new PointDeposit("u-1") { Details = { new PointDepositDetail(1, Account, Source) { IdempotencyId = " " } } }, "*no idempotency id*");
        await RefusesSpend(new PointSpend("u-1"), "*no detail*");
        await RefusesSpend(new PointSpend("u-1") { Details = { new PointSpendDetail(1) { IdempotencyId = "A" }, new PointSpendDetail(1) { IdempotencyId = "a" } } }, "*same idempotency id*");
        await RefusesSpend(new PointSpend("u-1") { Details = { new PointSpendDetail(1) { IdempotencyId = null! } } }, "*no idempotency id*");
        await RefusesSpend(new PointSpend("u-1") { Details = { new PointSpendDetail(1) { PointAccountIds = [] } } }, "*no point account id*");
        await RefusesSpend(new PointSpend("u-1") { Details = { new PointSpendDetail(1) { PointAccountIds = [Account, ""] } } }, "*point account id, or one is empty*");
        await Points.Invoking(p => p.DepositAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        await Points.Invoking(p => p.SpendAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        await Points.Invoking(p => p.GetAllBalancesAsync(" ")).Should().ThrowAsync<ArgumentException>();
        await Points.Invoking(p => p.GetBalancesAsync("", [Account])).Should().ThrowAsync<ArgumentException>();
        await Points.Invoking(p => p.GetBalancesAsync("u-1", [])).Should().ThrowAsync<ArgumentException>().WithMessage("*no point account id*");
        await Points.Invoking(p => p.GetBalancesAsync("u-1", [Account, " "])).Should().ThrowAsync<ArgumentException>();
        await Points.Invoking(p => p.GetBalancesAsync("u-1", null!)).Should().ThrowAsync<ArgumentNullException>();
        _tenant.Handler.Requests.Should().BeEmpty();

        async Task RefusesDeposit(PointDeposit deposit, string message)
        {
            await Points.Invoking(p => p.DepositAsync(deposit)).Should().ThrowAsync<ArgumentException>().WithMessage(message);
            await Points.Invoking(p => p.DepositV1Async(deposit)).Should().ThrowAsync<ArgumentException>().WithMessage(message);
        }

        Task RefusesSpend(PointSpend spend, string message) =>
            Points.Invoking(p => p.SpendAsync(spend)).Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public async Task Amounts_are_written_as_they_are_whatever_the_culture()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Ok);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            await Points.SpendAsync(new PointSpend("u-1") { Details = { new PointSpendDetail(1234.1234567890123456789m) } });
            new PointSpendDetail(1.5m).ToString().Should().Be("spend of 1.5");
            new PointDepositDetail(1.5m, Account, Source).ToString().Should().Be("deposit of 1.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        _tenant.Handler.Requests.Single().BodyText.Should().Contain("\"amount\":1234.1234567890123456789,");
    }

    [Fact]
    public async Task Balances_are_read_in_the_configured_culture_and_repeated_after_a_failure()
    {
        await using StubTenant tenant = new(o => o.Connect.Culture = "fr-CA");
        tenant.Handler.Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.OK, """{"status":"ok","payload":{}}""", ("X-RateLimit-Remaining", "7"));

        PointBalances balances = await tenant.RunAsync(tenant.Client.Points.GetAllBalancesAsync("u-1"));

        balances.Details.Should().BeEmpty();
        balances.RateLimit!.Remaining.Should().Be(7);
        ((string?)JsonNode.Parse(tenant.Handler.Requests[1].BodyText)!["culture"]).Should().Be("fr-CA");
    }

    [Fact]
    public async Task Errors_do_not_repeat_what_identifies_the_customer_or_the_order()
    {
        PointSpend spend = new("customer-7") { Details = { new PointSpendDetail(1) { ReferenceId = "order-77", TransactionId = "check-77", IdempotencyId = "job-77", Id = "line-77", OverdraftId = "over-77" } } };
        PointDeposit deposit = new("customer-7") { Details = { new PointDepositDetail(1, Account, Source) { ReferenceId = "order-77", IdempotencyId = "job-77" } } };
        _tenant.Handler.Answer(HttpStatusCode.BadRequest, """{"status":"error","errors":{"message":"Bad: customer-7 order-77 check-77 job-77 line-77 over-77"}}""");

        (await Points.Invoking(p => p.SpendAsync(spend)).Should().ThrowAsync<SessionMApiException>()).Which.ToString().Should().Contain("Bad:").And.NotContain("-7");
        (await Points.Invoking(p => p.DepositAsync(deposit)).Should().ThrowAsync<SessionMApiException>()).Which.Message.Should().NotContain("order-77").And.NotContain("job-77").And.NotContain("customer-7");
        spend.ToString().Should().Be("spend of 1 details");
        deposit.ToString().Should().Be("deposit of 1 details");
    }

    [Fact]
    public void The_table_says_that_deposits_are_sent_once_unless_switched_on()
    {
        SessionMOperations.ConnectDeposit.Safety.Should().Be(RetrySafety.AtMostOnce);
        SessionMOperations.ConnectDepositV1.SaferWhen.Should().Contain(nameof(SessionMConnectOptions.RepeatDeposits));
        SessionMOperations.ConnectSpendMultiple.Safety.Should().Be(RetrySafety.Keyed);
    }

    private static PointDeposit Deposit() => new("u-1") { Details = { new PointDepositDetail(100, Account, Source) { ReferenceId = "order-1" } } };

    private static PointSpend Spend() => new("u-1") { Details = { new PointSpendDetail(100) { PointAccountIds = [Account], ReferenceId = "order-1" } } };

    private static HttpRequestException Reset() => new("Reset.", new IOException("Reset."));
}
