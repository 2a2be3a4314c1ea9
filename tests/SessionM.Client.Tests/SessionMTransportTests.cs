using System.Net;
using System.Text;
using Integration.Abstractions;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Credentials, and what an answer means.</summary>
public sealed class SessionMTransportTests : IAsyncDisposable
{
    private const string UserNotFound = """{"status":"error","errors":{"code":"user_not_found","message":"No such user"}}""";

    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task Core_authorizes_with_key_and_secret_joined_and_encoded_once_as_utf8()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        await IncrementAsync();

        string expected = Convert.ToBase64String(Encoding.UTF8.GetBytes("core-key-1:core-secret-ü"));
        Sent().Header("Authorization").Should().Be("Basic " + expected);
    }

    [Theory]
    [InlineData("Basic a2V5OnNlY3JldA==", "Basic a2V5OnNlY3JldA==")]
    [InlineData("basic a2V5OnNlY3JldA==", "basic a2V5OnNlY3JldA==")]
    [InlineData("  Basic   a2V5OnNlY3JldA==  ", "Basic a2V5OnNlY3JldA==")]
    [InlineData("Basic\ta2V5OnNlY3JldA==", "Basic a2V5OnNlY3JldA==")]
    [InlineData("a2V5OnNlY3JldA==", "Basic a2V5OnNlY3JldA==")]
    [InlineData("Bearer token-1.x_y", "Bearer token-1.x_y")]
    public async Task Both_families_take_a_ready_authorization_string(string authorization, string expected)
    {
        await using StubTenant tenant = new(o =>
        {
            o.Core.ApiSecret = null;
            o.Core.Authorization = authorization;
            o.Connect.Authorization = authorization;
        });
        tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{}}""");

        await tenant.Tags.ListAsync(CustomerId.User("u-1"));
        await tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));

        tenant.Handler.Requests.Select(r => r.Header("Authorization")).Should().Equal(expected, expected);
    }

    [Fact]
    public async Task Connect_sends_no_message_id_and_none_of_the_core_credentials()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{}}""");

        await WalletAsync();

        Sent().Headers.Keys.Should().NotContain("Message-ID");
        Sent().Header("Authorization").Should().Be("Basic " + StubTenant.ConnectAuthorization);
        Sent().Uri.AbsoluteUri.Should().NotContain(StubTenant.ApiKey);
    }

    [Theory]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("""{"status":"OK"}""")]
    [InlineData("""{"Status":"Ok"}""")]
    [InlineData("""{"status":null}""")]
    [InlineData("{}")]
    [InlineData("""{"status":"ok","errors":null}""")]
    [InlineData("""{"status":"ok","errors":{}}""")]
    public async Task Core_succeeds_when_the_status_is_ok_or_absent(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        (await IncrementAsync()).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"status":"error","errors":{"code":"validation","message":"Bad tag"}}""", "validation", "Bad tag")]
    [InlineData("""{"STATUS":"ERROR","ERRORS":{"CODE":"VALIDATION","MESSAGE":"Bad tag"}}""", "VALIDATION", "Bad tag")]
    [InlineData("""{"status":"error","errors":{"code":"validation"}}""", "validation", null)]
    [InlineData("""{"status":"error","errors":{"Message":"Bad tag"}}""", null, "Bad tag")]
    [InlineData("""{"status":"error","errors":{"error":"Bad tag"}}""", null, "Bad tag")]
    [InlineData("""{"status":"error","errors":{"code":404,"message":7}}""", "404", "7")]
    [InlineData("""{"status":"error","errors":{"code":{},"message":["x"]}}""", null, null)]
    [InlineData("""{"status":"error","errors":"Bad tag"}""", null, "Bad tag")]
    [InlineData("""{"status":"error","errors":[{"code":"validation","message":"Bad tag"}]}""", "validation", "Bad tag")]
    [InlineData("""{"status":"error","errors":[]}""", null, null)]
    [InlineData("""{"status":"error","errors":null}""", null, null)]
    [InlineData("""{"status":"error"}""", null, null)]
    [InlineData("""{"status":"error","errors":{"code":"validation","message":"\ud800"}}""", "validation", null)]
    [InlineData("""{"status":"failed","errors":{"\ud800":1,"code":"validation"}}""", "validation", null)]
    public async Task Core_fails_with_code_and_message_in_any_shape_whatever_the_http_status(string body, string? code, string? message)
    {
        foreach (HttpStatusCode status in new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound })
        {
            await using StubTenant tenant = new();
            tenant.Handler.Answer(status, body);

            Func<Task> call = () => tenant.Tags.IncrementAsync(CustomerId.User("u-1"), ["vip"]);

            SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
            e.StatusCode.Should().Be(status);
            e.Code.Should().Be(code);
            e.ResponseBody.Should().NotBeNullOrEmpty();
            e.OutcomeUnknown.Should().BeFalse();
            if (message is not null)
            {
                e.VendorMessage.Should().Be(message);
                e.Message.Should().Be($"SessionM.Core core.user_tags.create {(status == HttpStatusCode.OK ? "was refused in an answer of" : "failed with")} HTTP {(int)status}{(code is null ? "" : " " + code)}: {message}");
            }
        }
    }

    [Fact]
    public async Task Core_keeps_the_status_when_the_error_is_not_utf8()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadRequest, Encoding.Latin1.GetBytes("""{"status":"error","errors":{"code":"validation","message":"café"}}"""));

        Func<Task> call = IncrementAsync;

        SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
        e.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        e.Code.Should().Be("validation");
    }

    [Theory]
    [InlineData("<html><body>Bad Gateway</body></html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"status":"err""")]
    public async Task Core_keeps_the_status_when_the_body_is_not_an_envelope(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.NotFound, body);

        Func<Task> call = IncrementAsync;

        SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
        e.StatusCode.Should().Be(HttpStatusCode.NotFound);
        e.Code.Should().BeNull();
        e.IsUserNotFound.Should().BeFalse();
        e.ResponseBody.Should().Be(body.Length == 0 ? null : body);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"status":{"a":1}}""")]
    public async Task Core_calls_a_success_that_cannot_be_read_malformed(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        Func<Task> call = IncrementAsync;

        (await call.Should().ThrowAsync<MalformedResponseException>()).Which.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Core_repeats_a_500_and_then_fails_with_what_its_envelope_says()
    {
        _tenant.Handler.Answer(HttpStatusCode.InternalServerError, """{"status":"error","errors":{"code":"internal_server_error"}}""", ("Message-Id", "m-9"));

        Func<Task> call = () => _tenant.RunAsync(_tenant.Tags.IncrementAsync(CustomerId.User("u-1"), ["vip"]));

        SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
        e.Is(SessionMErrorCodes.InternalServerError).Should().BeTrue();
        e.IsTransient.Should().BeTrue();
        e.OutcomeUnknown.Should().BeTrue();
        e.Attempts.Should().Be(4);
        e.RequestId.Should().Be("m-9");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task IsUserNotFound_is_true_whatever_the_http_status(HttpStatusCode status)
    {
        foreach (string code in new[] { "user_not_found", "USER_NOT_FOUND", "requires_registered_user" })
        {
            await using StubTenant tenant = new();
            tenant.Handler.Answer(status, UserNotFound.Replace("user_not_found", code, StringComparison.Ordinal));

            Func<Task> core = () => tenant.Tags.ListAsync(CustomerId.External("C-1"));
            Func<Task> connect = () => tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));

            (await core.Should().ThrowAsync<SessionMApiException>()).Which.IsUserNotFound.Should().BeTrue();
            (await connect.Should().ThrowAsync<SessionMApiException>()).Which.IsUserNotFound.Should().BeTrue();
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "anything")]
    [InlineData(HttpStatusCode.Forbidden, "anything")]
    [InlineData(HttpStatusCode.OK, "access_denied")]
    [InlineData(HttpStatusCode.BadRequest, "INVALID_API_KEY")]
    [InlineData(HttpStatusCode.NotFound, "invalid_auth_token")]
    public async Task Core_reports_refused_credentials_by_status_or_code_and_does_not_repeat(HttpStatusCode status, string code)
    {
        _tenant.Handler.Answer(status, $$$"""{"status":"error","errors":{"code":"{{{code}}}","message":"key {{{StubTenant.ApiKey}}} refused"}}""");

        Func<Task> call = IncrementAsync;

        AuthenticationException e = (await call.Should().ThrowAsync<AuthenticationException>()).Which;
        e.Code.Should().Be(code);
        e.Message.Should().NotContain(StubTenant.ApiKey);
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Connect_reads_its_type_and_never_shows_stack_trace_or_raw_message()
    {
        _tenant.Handler.Answer(
            HttpStatusCode.BadRequest,
            """{"status":"error","errors":{"code":"validation","type":"Model","message":"Offer refused for jane.doe@person.test","raw_message":"raw-text","stack_trace":"at Wallet.cs"}}""");

        Func<Task> call = WalletAsync;

        SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
        e.ErrorType.Should().Be("Model");
        e.Service.Should().Be("SessionM.Connect");
        e.ToString().Should().NotContain("raw-text").And.NotContain("Wallet.cs").And.NotContain("person.test").And.Contain("Offer refused for");
        e.ResponseBody.Should().Contain("raw-text");
    }

    [Fact]
    public async Task Connect_does_not_show_the_customer_when_the_vendor_repeats_the_id()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadRequest, """{"status":"error","errors":{"code":"user_not_found","message":"No user C-jane-7 here"}}""");

        Func<Task> call = () => _tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("C-jane-7"));

        SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
        e.ToString().Should().NotContain("jane").And.Contain("No user");
        e.VendorMessage.Should().NotContain("jane");
    }

    [Theory]
    [InlineData("""{"status":"ok"}""", null)]
    [InlineData("""{"status":"ok","payload":null}""", null)]
    [InlineData("{}", null)]
    [InlineData("""{"errors":{"code":"not_found","message":"No retailer"}}""", "not_found")]
    [InlineData("""{"status":"ok","payload":null,"errors":{"code":"not_found"}}""", "not_found")]
    public async Task Connect_fails_when_there_is_no_payload(string body, string? code)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        Func<Task> call = WalletAsync;

        SessionMApiException e = (await call.Should().ThrowAsync<SessionMApiException>()).Which;
        e.Code.Should().Be(code);
        e.Message.Should().NotContain("no message");
    }

    private Task<CustomerTags> IncrementAsync() => _tenant.Tags.IncrementAsync(CustomerId.User("u-1"), ["vip"]);

    private Task<UserOffersPage> WalletAsync() => _tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));

    private SentRequest Sent() => _tenant.Handler.Requests.Should().ContainSingle().Which;
}
