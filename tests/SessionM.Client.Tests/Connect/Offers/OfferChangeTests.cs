using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

/// <summary>What calls that change offers refuse, report and repeat.</summary>
public sealed class OfferChangeTests : IAsyncDisposable
{
    private const string None = "00000000-0000-0000-0000-000000000000";

    private readonly StubTenant _tenant = new();

    private ISessionMOffers Offers => _tenant.Offers;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task Calls_refuse_before_sending_what_cannot_be_meant()
    {
        IssueOfferRequest issue = new() { UserId = "u-1", OfferId = "o-1" };
        UpdateUserOfferRequest update = new() { UserId = "u-1", UserOffer = UserOfferId.From("uo-1") };
        UserOffer withoutId = new() { OfferId = "o-1", RootOfferId = "r-1" };

        await Refuses(o => o.IssueAsync(null!), "request");
        await Refuses(o => o.IssueAsync(issue with { UserId = " " }), "request", "*UserId*");
        await Refuses(o => o.IssueAsync(issue with { OfferId = "" }), "request", "*OfferId*");
        await Refuses(o => o.IssueAsync(issue with { OfferId = None }), "request", "*OfferId*stands for none*");
        await Refuses(o => o.IssueAsync(issue with { Quantity = 0 }), "request");
        await Refuses(o => o.UpdateAsync(null!), "request");
        await Refuses(o => o.UpdateAsync(update with { UserId = "" }), "request", "*UserId*");
        await Refuses(o => o.UpdateAsync(update with { UserOffer = withoutId }), "request", "*user-offer id is empty*");
        await Refuses(o => o.RevokeAsync(withoutId, "why"), "userOffer", "*user-offer id is empty*");
        await Refuses(o => o.RevokeAsync(default, "why"), "userOffer");
        await Refuses(o => o.RevokeAsync(UserOfferId.From("uo-1"), " "), "reason");
        await Refuses(o => o.RedeemManuallyAsync(withoutId), "userOffer");
        await Refuses(o => o.ForceRedeemManuallyAsync(new IssuedOffer { UserOfferId = "" }), "userOffer");
        await Refuses(o => o.GetOfferDetailsPageAsync(null!), "request");
        await Refuses(o => o.GetOfferDetailsPageAsync(new OfferDetailsRequest([])), "request", "*no offer id*");
        await Refuses(o => o.GetOfferDetailsPageAsync(new OfferDetailsRequest(["o-1", null!])), "request");
        await Refuses(o => o.GetOfferDetailsPageAsync(new OfferDetailsRequest(["o-1"]) { Skip = -1 }), "request", "*Skip*");
        await Refuses(o => o.GetOfferDetailsPageAsync(new OfferDetailsRequest(["o-1"]) { Take = 1001 }), "request", "*Take*1 to 1000*GetOfferDetailsAsync*");
        Offers.Invoking(o => o.GetOfferDetailsAsync(["o-1", None])).Should().Throw<ArgumentException>().WithParameterName("offerIds");
        Offers.Invoking(o => o.GetOfferDetailsAsync(null!)).Should().Throw<ArgumentNullException>().WithParameterName("offerIds");
        _tenant.Handler.Requests.Should().BeEmpty();

        async Task Refuses(Func<ISessionMOffers, Task> call, string parameter, string message = "*") =>
            await Offers.Invoking(call).Should().ThrowAsync<ArgumentException>().WithParameterName(parameter).WithMessage(message);
    }

    [Theory]
    [InlineData("7", 7L, null)]
    [InlineData("-1", -1L, null)]
    [InlineData("\"7\"", 7L, null)]
    [InlineData("\"sold_out\"", null, "sold_out")]
    [InlineData("1.5", null, "1.5")]
    [InlineData("true", null, "true")]
    [InlineData("""{"code":7}""", null, """{"code":7}""")]
    public async Task IssueAsync_fails_when_the_only_copy_failed_however_the_reason_is_spelled(string reason, long? code, string? text)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""{"status":"ok","payload":{"status_list":[{"user_offer_id":"","fail_reason":{{{reason}}}}]}}""");

        SessionMPartialFailureException e = (await Offers.Invoking(o => o.IssueAsync(Issue())).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        e.Failures.Should().Equal(new ItemFailure(0, code, text));
        e.AllFailed.Should().BeTrue();
        e.OutcomeUnknown.Should().BeFalse();
        e.Message.Should().Contain("its only item failed").And.Contain("Nothing took effect");
        e.Payload.Should().BeOfType<IssuedOffers>().Which.StatusList.Should().ContainSingle().Which.FailReason.Should().Be(code);
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task IssueAsync_tells_which_copies_failed_when_others_were_issued()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"status_list":[{"user_offer_id":"uo-1","fail_reason":0},{"fail_reason":3},{"user_offer_id":"uo-3"}]}}""");

        SessionMPartialFailureException e =
            (await Offers.Invoking(o => o.IssueAsync(Issue() with { Quantity = 3 })).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        e.Failures.Should().Equal(new ItemFailure(1, 3, Reason: null));
        e.AllFailed.Should().BeFalse();
        e.Message.Should().Contain("1 of its 3 items").And.Contain("The others took effect");
        ((IssuedOffers)e.Payload).StatusList.Where(offer => offer.FailReason is null or 0).Select(offer => offer.UserOfferId).Should().Equal("uo-1", "uo-3");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("false")]
    public async Task IssueAsync_succeeds_when_the_reason_says_none(string reason)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""{"status":"ok","payload":{"status_list":[{"user_offer_id":"uo-1","fail_reason":{{{reason}}}}]}}""");

        (await Offers.IssueAsync(Issue())).StatusList.Should().ContainSingle().Which.UserOfferId.Should().Be("uo-1");
    }

    [Theory]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("""{"status":"OK","payload":null}""")]
    [InlineData("""{"status":"ok","payload":{}}""")]
    [InlineData("""{"status":"ok","payload":true}""")]
    [InlineData("""{"status":"ok","payload":"done"}""")]
    [InlineData("""{"status":"ok","payload":[{"a":1}]}""")]
    [InlineData("""{"status":"ok","payload":{"status_list":[{"fail_reason":0},7,null]}}""")]
    [InlineData("""{"status":"ok","payload":{"status_list":"none"}}""")]
    public async Task Calls_with_an_undocumented_answer_succeed_whatever_it_is(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        await Offers.UpdateAsync(new UpdateUserOfferRequest { UserId = "u-1", UserOffer = UserOfferId.From("uo-1") });
        await Offers.RevokeAsync(UserOfferId.From("uo-1"), "why");
        ConnectReceipt receipt = await Offers.RedeemManuallyAsync(UserOfferId.From("uo-1"));

        JsonNode? sent = JsonNode.Parse(body)!["payload"];
        JsonNode.DeepEquals(receipt.RawPayload is { } raw ? JsonNode.Parse(raw.GetRawText()) : null, sent).Should().BeTrue();
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"payload":null}""", false)]
    [InlineData("""{"errors":{"code":"not_found"}}""", false)]
    [InlineData("""{"status":"ok","errors":{"code":"not_found"}}""", false)]
    [InlineData("""{"status":"error","errors":{"code":"not_found"}}""", false)]
    [InlineData("""{"status":"ok","payload":{"status_list":[{"fail_reason":4}]}}""", true)]
    public async Task Calls_with_an_undocumented_answer_fail_when_it_says_no_ok_or_reports_a_failure(string body, bool isItem)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        ApiException e = (await Offers.Invoking(o => o.RedeemManuallyAsync(UserOfferId.From("uo-1"))).Should().ThrowAsync<ApiException>()).Which;

        (e is SessionMPartialFailureException { AllFailed: true }).Should().Be(isItem);
        e.OutcomeUnknown.Should().Be(!isItem, "only an item's own failure says that nothing was done");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"status":"error","errors":{"code":"validation","message":"No"}}""", typeof(SessionMApiException), true)]
    [InlineData(HttpStatusCode.OK, "<html></html>", typeof(MalformedResponseException), true)]
    [InlineData(HttpStatusCode.OK, "", typeof(MalformedResponseException), true)]
    [InlineData(HttpStatusCode.OK, """{"status":"ok","payload":[]}""", typeof(MalformedResponseException), true)]
    [InlineData(HttpStatusCode.OK, """{"status":"ok"}""", typeof(SessionMApiException), true)]
    [InlineData(HttpStatusCode.BadRequest, """{"status":"error","errors":{"code":"user_not_found"}}""", typeof(SessionMApiException), false)]
    [InlineData(HttpStatusCode.BadRequest, "<html></html>", typeof(SessionMApiException), false)]
    [InlineData(HttpStatusCode.Unauthorized, """{"status":"error","errors":{"code":"access_denied"}}""", typeof(AuthenticationException), false)]
    [InlineData(HttpStatusCode.Unauthorized, "<html></html>", typeof(AuthenticationException), false)]
    [InlineData(HttpStatusCode.NotFound, """{"status":"error","errors":{"code":"not_found"}}""", typeof(SessionMApiException), false)]
    [InlineData(HttpStatusCode.NotFound, "<html></html>", typeof(SessionMApiException), false)]
    [InlineData(HttpStatusCode.InternalServerError, """{"status":"error","errors":{"code":"internal_server_error","stack_trace":"at Secret.cs"}}""", typeof(SessionMApiException), true)]
    [InlineData(HttpStatusCode.InternalServerError, "<html></html>", typeof(SessionMApiException), true)]
    [InlineData(HttpStatusCode.BadGateway, "<html></html>", typeof(SessionMApiException), true)]
    public async Task IssueAsync_is_sent_once_and_tells_whether_it_may_have_been_issued(HttpStatusCode status, string body, Type expected, bool outcomeUnknown)
    {
        _tenant.Handler.Answer(status, body);

        IntegrationException e = (await Offers.Invoking(o => _tenant.RunAsync(o.IssueAsync(Issue()))).Should().ThrowAsync<IntegrationException>()).Which;

        e.Should().BeOfType(expected);
        e.OutcomeUnknown.Should().Be(outcomeUnknown);
        e.Attempts.Should().Be(1);
        e.ToString().Should().NotContain("u-1").And.NotContain("Secret.cs");
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Issue_and_redemption_are_repeated_only_when_they_were_certainly_not_delivered()
    {
        _tenant.Handler
            .ThrowBeforeBody(() => new HttpRequestException(HttpRequestError.ConnectionError))
            .Answer(HttpStatusCode.TooManyRequests)
            .Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"status_list":[]}}""")
            .Throw(() => new HttpRequestException("Reset.", new IOException("Reset.")));

        await _tenant.RunAsync(Offers.IssueAsync(Issue()));
        TransportException e =
            (await Offers.Invoking(o => _tenant.RunAsync(o.RedeemManuallyAsync(UserOfferId.From("uo-1")))).Should().ThrowAsync<TransportException>()).Which;

        e.OutcomeUnknown.Should().BeTrue();
        _tenant.Handler.Requests.Should().HaveCount(4);
    }

    [Fact]
    public async Task Update_and_revocation_are_repeated_and_a_refusal_of_the_repeat_says_that_the_first_may_have_worked()
    {
        _tenant.Handler
            .Answer(HttpStatusCode.BadGateway)
            .Answer(HttpStatusCode.OK, """{"status":"ok"}""")
            .Throw(() => new HttpRequestException("Reset.", new IOException("Reset.")))
            .Answer(HttpStatusCode.BadRequest, """{"status":"error","errors":{"code":"not_found"}}""");

        await _tenant.RunAsync(Offers.UpdateAsync(new UpdateUserOfferRequest { UserId = "u-1", UserOffer = UserOfferId.From("uo-1") }));
        SessionMApiException e =
            (await Offers.Invoking(o => _tenant.RunAsync(o.RevokeAsync(UserOfferId.From("uo-1"), "why"))).Should().ThrowAsync<SessionMApiException>()).Which;

        e.Is(SessionMErrorCodes.NotFound).Should().BeTrue();
        e.OutcomeUnknown.Should().BeTrue();
        e.Attempts.Should().Be(2);
        _tenant.Handler.Requests.Should().HaveCount(4);
    }

    [Fact]
    public async Task An_item_that_failed_in_a_repeat_may_have_worked_before()
    {
        const string Failed = """{"status":"ok","payload":{"status_list":[{"fail_reason":4}]}}""";
        _tenant.Handler.Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.OK, Failed).Answer(HttpStatusCode.OK, Failed);

        SessionMPartialFailureException repeated =
            (await Offers.Invoking(o => _tenant.RunAsync(o.RevokeAsync(UserOfferId.From("uo-1"), "why"))).Should().ThrowAsync<SessionMPartialFailureException>()).Which;
        SessionMPartialFailureException first =
            (await Offers.Invoking(o => o.RevokeAsync(UserOfferId.From("uo-1"), "why")).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        (repeated.AllFailed, repeated.OutcomeUnknown, repeated.Attempts).Should().Be((true, true, 2));
        repeated.Message.Should().Contain("look before you repeat").And.NotContain("Nothing took effect");
        (first.AllFailed, first.OutcomeUnknown, first.Attempts).Should().Be((true, false, 1));
        first.Message.Should().EndWith("Nothing took effect.");
    }

    [Fact]
    public async Task Errors_do_not_repeat_the_customer_or_the_data_of_an_offer()
    {
        string[] personal = ["customer-7", "copy-of-7", "SPRING-TREAT", "47110"];
        JsonNode data = new JsonObject { ["code"] = "SPRING-TREAT", ["list"] = new JsonArray(new JsonObject { ["pin"] = 47110 }), ["empty"] = null, ["is"] = true };
        _tenant.Handler.Answer(HttpStatusCode.BadRequest, new JsonObject
        {
            ["status"] = "error",
            ["errors"] = new JsonObject { ["code"] = "validation", ["message"] = "Bad: " + string.Join(" or ", personal) },
        }.ToJsonString());

        string shown = (await Offers.Invoking(o => o.UpdateAsync(
            new UpdateUserOfferRequest { UserId = "customer-7", UserOffer = UserOfferId.From("copy-of-7"), CustomData = data })).Should().ThrowAsync<SessionMApiException>()).Which.ToString();

        shown.Should().Contain("Bad:");
        personal.Should().OnlyContain(text => !shown.Contains(text));
    }

    [Fact]
    public async Task Failed_items_do_not_repeat_the_customer()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"status_list":[{"fail_reason":"No offer for customer-7 (a@b.test)"}]}}""");

        SessionMPartialFailureException e =
            (await Offers.Invoking(o => o.IssueAsync(Issue() with { UserId = "customer-7" })).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        e.ToString().Should().Contain("No offer for").And.NotContain("customer-7").And.NotContain("b.test");
    }

    private static IssueOfferRequest Issue() => new() { UserId = "u-1", OfferId = "o-1" };
}
