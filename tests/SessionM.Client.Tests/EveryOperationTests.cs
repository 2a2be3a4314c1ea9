using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>What holds for every operation of the table, whatever SessionM or something before it answers.</summary>
public sealed class EveryOperationTests
{
    private const string Page = "<!doctype html><html><title>Request blocked</title><body>Your address is 192.0.2.7</body></html>";

    /// <summary>Bodies of a gateway, of a proxy, or of an answer that was cut off.</summary>
    private static readonly string[] Strange = [Page, "", "\0", "{\"status\":\"ok\"", "[]", "\"ok\"", "null"];

    private static readonly HttpStatusCode[] Statuses =
        [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.InternalServerError];

    private static readonly string[] Codes =
    [
        .. typeof(SessionMErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
        "a_code_of_tomorrow",
    ];

    private static readonly string[] OfCredentials = [SessionMErrorCodes.AccessDenied, SessionMErrorCodes.InvalidApiKey, SessionMErrorCodes.InvalidAuthToken];

    private static readonly string[] OfUnknownCustomers = [SessionMErrorCodes.UserNotFound, SessionMErrorCodes.RequiresRegisteredUser];

    /// <summary>What no exception may show, whoever says it.</summary>
    private static readonly string[] Secrets =
    [
        StubTenant.ApiKey,
        StubTenant.ApiSecret,
        .. OperationCall.All.Select(call => call.Authorization.Split(' ')[1]).Distinct(),
    ];

    /// <summary>What a vendor's own text must not bring back.</summary>
    private static readonly string[] Private =
    [
        StubTenant.ApiKey,
        StubTenant.RetailerId,
        OperationCall.UserId,
        OperationCall.ExternalId,
        Uri.EscapeDataString(OperationCall.ExternalId),
        OperationCall.Email,
        Uri.EscapeDataString(OperationCall.Email),
        OperationCall.FirstName,
        OperationCall.Attribute,
    ];

    public static TheoryData<string> Names => OperationCall.Names;

    [Fact]
    public void Every_operation_of_the_table_is_called_here_once()
    {
        SessionMOperations.All.Should().OnlyHaveUniqueItems(operation => operation.Name);
        OperationCall.All.Select(call => call.Operation).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(SessionMOperations.All);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_has_the_method_the_route_and_the_credential_of_its_own(string name)
    {
        OperationCall call = OperationCall.Of(name);
        await using StubTenant tenant = Answering((HttpStatusCode.OK, GoldenFile.Response(call.Operation)));

        await call.SendAsync(tenant.Client);

        SentRequest sent = tenant.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(call.Operation.Method);
        sent.Uri.AbsoluteUri.Should().Be(call.Address);
        sent.Header("Authorization").Should().Be(call.Authorization);
        sent.Headers.ContainsKey("Message-ID").Should().Be(call.Operation.LimitGroup == "core");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_fails_with_code_and_status_when_SessionM_refuses_it(string name)
    {
        OperationCall call = OperationCall.Of(name);
        (HttpStatusCode Status, string Code)[] answers = [.. Statuses.SelectMany(status => Codes.Select(code => (status, code)))];
        await using StubTenant tenant = Answering([.. answers.Select(a => (a.Status, Refusal(a.Code)))]);
        foreach ((HttpStatusCode status, string code) in answers)
        {
            Exception? thrown = await Record.ExceptionAsync(() => call.SendAsync(tenant.Client));

            string what = $"{name} was answered {(int)status} {code}";
            bool isAnswer = (call.FindsNobody && OfUnknownCustomers.Contains(code)) || (call.FindsNoCampaign && code == SessionMErrorCodes.NoActiveCampaignFound);
            if (isAnswer && status != HttpStatusCode.Unauthorized)
            {
                thrown.Should().BeNull(what);
                continue;
            }

            bool isOfCredentials = status == HttpStatusCode.Unauthorized || OfCredentials.Contains(code);
            thrown.Should().BeOfType(isOfCredentials ? typeof(AuthenticationException) : typeof(SessionMApiException), what);
            ApiException e = (ApiException)thrown!;
            (e.StatusCode, e.Code, e.Operation).Should().Be((status, code, name), what);
            e.ToString().Should().NotContain("vendor-raw").And.NotContain("vendor-stack", what);
            ShouldShowNoSecret(e);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_fails_with_the_status_when_something_else_answers(string name)
    {
        OperationCall call = OperationCall.Of(name);
        (HttpStatusCode Status, string Body)[] answers = [.. Statuses.SelectMany(status => Strange.Select(body => (status, body)))];
        await using StubTenant tenant = Answering(answers);
        foreach ((HttpStatusCode status, string body) in answers)
        {
            Exception? thrown = await Record.ExceptionAsync(() => call.SendAsync(tenant.Client));

            string what = $"{name} was answered {(int)status} '{body}'";
            if (status == HttpStatusCode.OK && body.Length == 0 && call.Operation.MayAnswerWithoutBody)
            {
                thrown.Should().BeNull(what);
                continue;
            }

            HttpStatusCode? reported = thrown switch
            {
                MalformedResponseException e => e.StatusCode,
                ApiException e => e.StatusCode,
                _ => null,
            };
            reported.Should().Be(status, what);
            (thrown is MalformedResponseException).Should().Be(status == HttpStatusCode.OK, what);
            thrown!.ToString().Should().NotContain("192.0.2.7");
            ShouldShowNoSecret(thrown);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_keeps_key_and_customer_out_of_the_error_when_SessionM_repeats_them(string name)
    {
        OperationCall call = OperationCall.Of(name);
        string[] named = await FindNamedAsync(call);
        string message = "Refused " + string.Join(", ", named.Select(text => $"'{text}'"));
        await using StubTenant tenant = Answering([.. Statuses.Select(status => (status, Refusal(SessionMErrorCodes.Validation, message)))]);
        foreach (HttpStatusCode status in Statuses)
        {
            string shown = (await Assert.ThrowsAnyAsync<ApiException>(() => call.SendAsync(tenant.Client))).ToString();

            shown.Should().Contain("Refused");
            foreach (string text in named)
            {
                shown.Should().NotContain($"'{text}'", "{0} was answered {1}", name, (int)status);
            }
        }
    }

    /// <summary>What of a person and of the tenant is in the request: SessionM can repeat only what it was sent.</summary>
    private static async Task<string[]> FindNamedAsync(OperationCall call)
    {
        await using StubTenant tenant = Answering((HttpStatusCode.OK, GoldenFile.Response(call.Operation)));
        await call.SendAsync(tenant.Client);
        SentRequest sent = tenant.Handler.Requests[0];
        string request = $"{sent.Uri.AbsoluteUri} {Uri.UnescapeDataString(sent.Uri.AbsoluteUri)} {sent.BodyText}";
        string[] named = [.. Private.Where(text => request.Contains(text, StringComparison.Ordinal))];
        named.Any(text => text is not (StubTenant.ApiKey or StubTenant.RetailerId)).Should().Be(!call.NamesNobody, "a call of {0} names a customer", call.Operation.Name);
        return named;
    }

    /// <summary>A tenant that makes one attempt a call and gets these answers in turn.</summary>
    private static StubTenant Answering(params (HttpStatusCode Status, string Body)[] answers)
    {
        StubTenant tenant = new(options => options.Retry.MaxRetries = 0);
        foreach ((HttpStatusCode status, string body) in answers)
        {
            tenant.Handler.Answer(status, body);
        }

        return tenant;
    }

    private static string Refusal(string code, string message = "No") => new JsonObject
    {
        ["status"] = "error",
        ["errors"] = new JsonObject
        {
            ["code"] = code,
            ["type"] = "t",
            ["message"] = message,
            ["raw_message"] = "vendor-raw " + OperationCall.UserId,
            ["stack_trace"] = "vendor-stack",
        },
    }.ToJsonString();

    private static void ShouldShowNoSecret(Exception e)
    {
        string shown = e.ToString();
        foreach (string secret in Secrets.Append(OperationCall.UserId).Append(OperationCall.ExternalId).Append(OperationCall.Email))
        {
            shown.Should().NotContain(secret);
        }
    }
}
