using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>What an answer of the point of sale means, above all the one that says to come again.</summary>
public sealed class PosTransportTests : IAsyncDisposable
{
    private const string Ok = """{"status":"OK"}""";
    private const string Pending = """{"status":"ERROR","errors":{"code":"PENDING_PROCESSING","message":"Still at it"}}""";

    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData("""{"status":"OK"}""")]
    [InlineData("""{"status":"ok","payload":{}}""")]
    [InlineData("""{"Status":"Ok","errors":{}}""")]
    [InlineData("""{"status":null}""")]
    [InlineData("{}")]
    public async Task A_call_succeeds_when_the_status_is_ok_in_any_case_or_absent(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        (await UnlockAsync()).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"status":"ERROR","errors":{"code":"offer_not_found","message":"No such offer","validation":[{"field":"user_offer_id"}]}}""", SessionMErrorCodes.OfferNotFound, "No such offer")]
    [InlineData("""{"STATUS":"error","ERRORS":{"CODE":"X","MESSAGE":"No such offer"}}""", "X", "No such offer")]
    [InlineData("""{"status":"ERROR","errors":[{"message":"No such offer"}]}""", null, "No such offer")]
    [InlineData("""{"status":"ERROR","errors":"No such offer"}""", null, "No such offer")]
    [InlineData("""{"status":"ERROR","errors":{"code":{},"message":7}}""", null, "7")]
    [InlineData("""{"status":"ERROR"}""", null, null)]
    public async Task A_call_fails_with_code_and_message_whatever_the_http_status(string body, string? code, string? message)
    {
        foreach (HttpStatusCode status in new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound })
        {
            await using StubTenant tenant = new();
            tenant.Handler.Answer(status, body);

            Func<Task> call = () => tenant.Pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1");

            SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
            e.Service.Should().Be("SessionM.Pos");
            e.Operation.Should().Be("pos.unlock");
            e.StatusCode.Should().Be(status);
            e.Code.Should().Be(code);
            e.ResponseBody.Should().Be(body);
            e.OutcomeUnknown.Should().BeFalse();
            if (message is not null)
            {
                e.VendorMessage.Should().Be(message);
            }

            tenant.Handler.Requests.Should().ContainSingle();
        }
    }

    [Theory]
    [InlineData("<html>Bad Gateway</html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task A_success_that_cannot_be_read_leaves_the_outcome_open(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        (await FailAsync<MalformedResponseException>(UnlockAsync())).OutcomeUnknown.Should().BeTrue();
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task A_refusal_keeps_its_status_when_the_body_is_no_envelope(HttpStatusCode status)
    {
        _tenant.Handler.Answer(status, "<html>Nothing about pending here</html>");

        SessionMApiException e = await FailAsync<SessionMApiException>(UnlockAsync());

        e.StatusCode.Should().Be(status);
        e.Code.Should().BeNull();
        e.OutcomeUnknown.Should().BeFalse();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "<html>Who are you?</html>")]
    [InlineData(HttpStatusCode.OK, """{"status":"ERROR","errors":{"code":"access_denied","message":"key pos-key-1 with pos-secret-1"}}""")]
    public async Task Refused_credentials_are_recognised_and_not_shown(HttpStatusCode status, string body)
    {
        _tenant.Handler.Answer(status, body);

        AuthenticationException e = await FailAsync<AuthenticationException>(UnlockAsync());

        e.ToString().Should().NotContain(StubTenant.PosKey).And.NotContain(StubTenant.PosSecret);
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_500_is_repeated_with_the_same_request_id()
    {
        _tenant.Handler.Answer(HttpStatusCode.InternalServerError, """{"status":"ERROR"}""").Answer(HttpStatusCode.OK, Ok);

        await _tenant.RunAsync(UnlockAsync());

        RequestIds().Should().HaveCount(2);
        RequestIds().Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"status":"ERROR","errors":{"code":"pending processing"}}""")]
    [InlineData(HttpStatusCode.OK, """{"status":"ERROR","errors":{"code":"PendingProcessing","message":"x"}}""")]
    [InlineData(HttpStatusCode.OK, """{"status":"PENDING"}""")]
    [InlineData(HttpStatusCode.OK, """{"status":"PENDING_PROCESSING","errors":{"code":17,"message":"Come again"}}""")]
    [InlineData(HttpStatusCode.OK, """{"status":"ERROR","errors":{"message":"The request is pending processing"}}""")]
    [InlineData(HttpStatusCode.BadRequest, Pending)]
    [InlineData(HttpStatusCode.Conflict, """{"status":"PENDING_PROCESSING","errors":{}}""")]
    [InlineData(HttpStatusCode.NotFound, Pending)]
    [InlineData(HttpStatusCode.InternalServerError, Pending)]
    public async Task A_pending_answer_in_any_spelling_is_asked_for_again_with_the_same_request_id(HttpStatusCode status, string body)
    {
        for (int i = 0; i < 5; i++)
        {
            _tenant.Handler.Answer(status, body);
        }

        _tenant.Handler.Answer(HttpStatusCode.OK, Ok);

        (await _tenant.RunAsync(UnlockAsync())).Status.Should().Be("OK");

        RequestIds().Should().HaveCount(6);
        RequestIds().Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_pending_answer_that_never_ends_leaves_the_outcome_unknown_when_the_calls_time_is_over()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Pending);

        SessionMApiException e = await FailAsync<SessionMApiException>(_tenant.Pos.SendTransactionAsync(PosSample.Transaction()));

        e.OutcomeUnknown.Should().BeTrue();
        e.IsTransient.Should().BeTrue();
        e.Is("pending_processing").Should().BeTrue();
        e.Attempts.Should().BeGreaterThan(4);
        (_tenant.Clock.GetUtcNow() - _tenant.Handler.Requests[0].At).Should().Be(new RetryOptions().TotalTimeout);
        RequestIds().Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_lookup_waits_for_a_pending_answer_too()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Pending).Answer(HttpStatusCode.OK, """{"status":"OK","payload":{"offers":[{"reference_id":"uo-1"}]}}""");

        (await _tenant.RunAsync(_tenant.Pos.LookupAsync(PosUserLookup.UserId("u-1")))).Offers.Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{"status":"ERROR","errors":{"code":"validation","message":"The offer is pending"}}""")]
    [InlineData("""{"status":"ERROR","errors":{"code":"validation"},"pending":true}""")]
    public async Task An_error_with_another_code_is_not_pending_whatever_its_text(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        (await FailAsync<SessionMApiException>(UnlockAsync())).OutcomeUnknown.Should().BeFalse();

        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task The_code_of_a_pending_answer_can_be_set()
    {
        await using StubTenant tenant = new(o => o.Pos.PendingCode = "E-17");
        tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ERROR","errors":{"code":"e-17"}}""").Answer(HttpStatusCode.OK, Pending);

        Task<PosResponse> call = tenant.Pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1");
        tenant.Clock.RunUntilCompleted(call);

        (await ((Func<Task>)(() => call)).Should().ThrowAsync<SessionMApiException>()).Which.Code.Should().Be("PENDING_PROCESSING");
        tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_vendor_that_repeats_the_request_shows_nobody()
    {
        PosTransaction transaction = new()
        {
            TransactionId = "t-1",
            OpenTime = PosSample.Now,
            ModifiedTime = PosSample.Now,
            Subtotal = 1,
            PosEmployeeId = "employee-anna",
            SmEmployeeId = "staff-bert",
            GuestReceiptCode = "receipt-carl",
            Items = { new PosItem { LineId = "1", ItemId = "sku-1", Quantity = 1, UnitPrice = 1, Subtotal = 1, CustomData = new Dictionary<string, CustomAttributeValue> { ["name"] = "cup-of-dora" } } },
            Payments =
            {
                new PosPayment
                {
                    PaymentId = "p-1", Amount = 1, Type = "CASH", PaymentTime = PosSample.Now, UserId = "user-emil", AdditionalUserId = "card-frida", ReceiptCode = "receipt-gert",
                    CustomData = new Dictionary<string, CustomAttributeValue> { ["holder"] = "holder-hans" },
                },
            },
            Discounts = { new PosDiscount { ReferenceId = "offer-ida", UserId = "user-jan" } },
            CustomData = new Dictionary<string, CustomAttributeValue> { ["waiter"] = "waiter-klara" },
            BusinessDefCollection = [new Dictionary<string, CustomAttributeValue> { ["host"] = "host-liv" }],
        };
        string[] people =
        [
            "anna", "bert", "carl", "dora", "emil", "frida", "gert", "hans", "ida", "jan", "klara", "liv", "mail-moritz", "code-nora", "offer-olaf", "employee-paul",
        ];
        string everything = string.Join(
            ' ',
            ["employee-anna", "staff-bert", "receipt-carl", "cup-of-dora", "user-emil", "card-frida", "receipt-gert", "holder-hans", "offer-ida", "user-jan", "waiter-klara", "host-liv"]);
        (string Quoted, Func<ISessionMPos, Task> Call)[] calls =
        [
            (everything, pos => pos.SendTransactionAsync(transaction)),
            (everything + " mail-moritz", pos => pos.LookupForTransactionAsync(PosUserLookup.Email("mail-moritz"), transaction)),
            (everything + " code-nora", pos => pos.LockAsync(PosOfferLookup.TtlCode("code-nora"), transaction)),
            ("offer-olaf employee-paul", pos => pos.ReinstateAsync(UserOfferId.From("offer-olaf"), "employee-paul")),
        ];

        foreach ((string quoted, Func<ISessionMPos, Task> call) in calls)
        {
            await using StubTenant tenant = new();
            tenant.Handler.Answer(HttpStatusCode.BadRequest, new JsonObject { ["status"] = "ERROR", ["errors"] = new JsonObject { ["message"] = $"Refused: {quoted}" } }.ToJsonString());

            SessionMApiException e = (await FluentActions.Awaiting(() => call(tenant.Pos)).Should().ThrowAsync<SessionMApiException>()).Which;

            e.Message.Should().Contain("Refused").And.NotContainAny(people);
            tenant.Logs.Entries.Should().NotContain(entry => people.Any(person => entry.Everything.Contains(person, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_429_holds_back_the_point_of_sale_alone()
    {
        _tenant.Handler.Answer(HttpStatusCode.TooManyRequests, "", ("Retry-After", "1000")).Answer(HttpStatusCode.OK, """{"status":"ok","payload":{}}""");

        await FailAsync<RateLimitedException>(UnlockAsync());
        await FailAsync<RateLimitedException>(_tenant.Pos.LookupAsync(PosUserLookup.UserId("u-1")));
        await _tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));

        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    private Task<PosResponse> UnlockAsync() => _tenant.Pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1");

    private IEnumerable<string> RequestIds() => _tenant.Handler.Requests.Select(r => (string)JsonNode.Parse(r.BodyText)!["request_id"]!);

    private async Task<T> FailAsync<T>(Task call)
        where T : Exception
    {
        _tenant.Clock.RunUntilCompleted(call);
        return (await ((Func<Task>)(() => call)).Should().ThrowAsync<T>()).Which;
    }
}
