using System.Net;
using System.Text;
using Integration.Abstractions;
using Testing;

namespace Braze.Client.Tests;

/// <summary>How Braze's answers become results and exceptions; every operation shares the transport.</summary>
public sealed class BrazeTransportTests
{
    [Fact]
    public async Task Refusal_becomes_a_BrazeApiException_with_the_text_and_the_errors()
    {
        const string Body = """{"message":"Invalid Campaign ID","errors":[{"id":"invalid-fields","message":"A field is invalid","parameters":["x"]},"something else",["u-1 cannot be renamed"],7,null]}""";

        BrazeApiException e = await RefusedAsync(HttpStatusCode.BadRequest, Body);

        e.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        e.Operation.Should().Be("campaigns.trigger.send");
        e.Service.Should().Be("Braze");
        e.VendorMessage.Should().Be("Invalid Campaign ID");
        e.Message.Should().Contain("campaigns.trigger.send").And.Contain("400").And.Contain("Invalid Campaign ID");
        e.IsTransient.Should().BeFalse();
        e.OutcomeUnknown.Should().BeFalse();
        e.ResponseBody.Should().Be(Body);
        e.Errors.Select(error => (error.Id, error.Message)).Should().Equal(
            ("invalid-fields", "A field is invalid"), (null, "something else"), (null, "u-1 cannot be renamed"), (null, null), (null, null));
    }

    [Theory]
    [InlineData("""{"error":"Error while parsing request body."}""", "Error while parsing request body.")]
    [InlineData("""{"error":{"message":"within an object"}}""", "within an object")]
    [InlineData("""{"error":7,"detail":"said elsewhere"}""", "said elsewhere")]
    [InlineData("""{"error":"in short","errors":[{"id":"x","message":"at length"}]}""", "in short")]
    [InlineData("""{"MESSAGE":"No Recipients"}""", "No Recipients")]
    [InlineData("""{"message":"No Recipients","code":17}""", "No Recipients")]
    [InlineData("""{"message":{"text":"odd"}}""", """{"text":"odd"}""")]
    [InlineData("""{"message":null,"errors":["No message to send"]}""", "No message to send")]
    [InlineData("""{"errors":{"type":"one alone"}}""", "one alone")]
    [InlineData("\uFEFF{\"message\":\"after a byte order mark\"}", "after a byte order mark")]
    [InlineData("<html><body>Bad gateway</body></html>", null)]
    [InlineData("", null)]
    [InlineData("[]", null)]
    [InlineData("""{"message":"cut o""", null)]
    public async Task Refusal_keeps_status_and_what_text_there_is(string body, string? message)
    {
        BrazeApiException e = await RefusedAsync(HttpStatusCode.NotFound, body);

        e.StatusCode.Should().Be(HttpStatusCode.NotFound);
        e.VendorMessage.Should().Be(message);
        e.Message.Should().Contain("404").And.NotContain("<html>");
    }

    [Fact]
    public async Task Refusal_tells_the_code_when_Braze_gives_one()
    {
        (await RefusedAsync(HttpStatusCode.BadRequest, """{"message":"x","code":17}""")).Code.Should().Be("17");
        (await RefusedAsync(HttpStatusCode.BadRequest, """{"message":"x","code":"bad_id"}""")).Code.Should().Be("bad_id");
    }

    [Fact]
    public async Task Refusal_takes_the_first_errors_id_for_the_code_when_Braze_gives_none()
    {
        (await RefusedAsync(HttpStatusCode.Conflict, """{"errors":[{"id":"first-id","message":"x"},{"id":"second-id"}]}""")).Code.Should().Be("first-id");
        (await RefusedAsync(HttpStatusCode.Conflict, """{"code":"own","errors":[{"id":"first-id"}]}""")).Code.Should().Be("own");
        (await RefusedAsync(HttpStatusCode.Conflict, """{"errors":["a text",{"id":"second-id"}]}""")).Code.Should().BeNull();
    }

    [Theory]
    [InlineData("""{"error":"one text"}""", "one text")]
    [InlineData("""{"error":"one text","errors":[]}""", "one text")]
    [InlineData("""{"error":"in short","errors":["first","second"]}""", "first", "second")]
    [InlineData("""{"error":null}""")]
    [InlineData("""{"message":"x"}""")]
    public async Task Refusal_lists_what_is_wrong_wherever_Braze_says_it(string body, params string[] messages) =>
        (await RefusedAsync(HttpStatusCode.BadRequest, body)).Errors.Select(error => error.Message).Should().Equal(messages);

    [Fact]
    public async Task Refusal_keeps_people_and_keys_out_of_its_text()
    {
        BrazeApiException e = await RefusedAsync(
            HttpStatusCode.BadRequest, $$"""{"message":"ann@b.test and +47 900 00 000 cannot be reached with {{BrazeHost.ApiKey}}","errors":["ann@b.test is unknown"]}""");

        e.ToString().Should().NotContain("ann@b.test").And.NotContain("900 00 000").And.NotContain(BrazeHost.ApiKey);
        e.VendorMessage.Should().Contain("cannot be reached");
        e.Errors.Should().ContainSingle().Which.Message.Should().Contain("ann@b.test", "the list is for the host's own code");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Refused_credentials_become_an_AuthenticationException(HttpStatusCode status)
    {
        using BrazeHost host = BrazeHost.Answering(status, """{"message":"Invalid API key"}""");

        Func<Task> send = () => host.RunAsync(SendAsync(host));

        AuthenticationException e = (await send.Should().ThrowAsync<AuthenticationException>()).Which;
        e.StatusCode.Should().Be(status);
        e.VendorMessage.Should().Be("Invalid API key");
        host.Handler.Requests.Should().ContainSingle("repeating it cannot help");
    }

    [Theory]
    [InlineData("success")]
    [InlineData("Success")]
    [InlineData("QUEUED")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Success_is_a_2xx_whose_message_says_so_or_is_absent(string? message)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, message is null ? "{}" : $$"""{"message":"{{message}}"}""");

        TriggerSendResponse response = await SendAsync(host);

        response.IsSuccess.Should().BeTrue();
        response.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Success_status_with_another_message_becomes_a_BrazeApiException()
    {
        BrazeApiException e = await RefusedAsync(HttpStatusCode.Created, """{"message":"Campaign is archived","errors":["nothing sent"]}""");

        e.StatusCode.Should().Be(HttpStatusCode.Created);
        e.VendorMessage.Should().Be("Campaign is archived");
        e.Errors.Should().ContainSingle();
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"message":"succ""")]
    public async Task Success_status_without_the_operations_JSON_becomes_a_MalformedResponseException(string body)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, body);

        Func<Task> send = () => host.RunAsync(SendAsync(host));

        (await send.Should().ThrowAsync<MalformedResponseException>()).Which.Should().Match<MalformedResponseException>(
            e => e.StatusCode == HttpStatusCode.Created && e.OutcomeUnknown && e.Attempts == 1);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Success_has_no_errors_when_the_list_is_null_or_empty(string errors)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, $$"""{"message":"success","errors":{{errors}}}""");

        (await SendAsync(host)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Lost_answer_becomes_a_TransportException_of_unknown_outcome()
    {
        using BrazeHost host = new();
        host.Handler.Throw(() => new HttpRequestException(HttpRequestError.ResponseEnded));

        Func<Task> send = () => host.RunAsync(SendAsync(host));

        (await send.Should().ThrowAsync<TransportException>()).Which.Should().Match<TransportException>(e => e.OutcomeUnknown && e.Attempts == 1);
    }

    [Fact]
    public async Task Rate_limit_of_the_answer_is_read_in_both_dialects()
    {
        using BrazeHost host = new();
        string epoch = host.Time.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        host.Handler
            .Answer(HttpStatusCode.Created, """{"message":"success"}""", ("X-RateLimit-Limit", "250000"), ("X-RateLimit-Remaining", "249999"), ("X-RateLimit-Reset", epoch))
            .Answer(HttpStatusCode.Created, """{"message":"success"}""", ("x-ratelimit-limit", "60"), ("x-ratelimit-remaining", "59"), ("x-ratelimit-reset", "300"))
            .Answer(HttpStatusCode.Created, """{"message":"success"}""");

        RateLimit? first = (await SendAsync(host)).RateLimit;
        RateLimit? second = (await SendAsync(host)).RateLimit;
        RateLimit? third = (await SendAsync(host)).RateLimit;

        first.Should().Be(new RateLimit(250_000, 249_999, host.Time.GetUtcNow().AddMinutes(5), null));
        second.Should().Be(new RateLimit(60, 59, host.Time.GetUtcNow().AddMinutes(5), null));
        third.Should().BeNull();
    }

    [Fact]
    public async Task Rate_limit_longer_than_the_call_may_take_becomes_a_RateLimitedException()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.TooManyRequests, "", ("X-Ratelimit-Retry-After", "3600"));

        Func<Task> send = () => host.RunAsync(SendAsync(host));

        (await send.Should().ThrowAsync<RateLimitedException>()).Which.Should().Match<RateLimitedException>(
            e => e.RetryAfter == TimeSpan.FromHours(1) && !e.OutcomeUnknown);
        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Body_is_sent_as_UTF8_without_needless_escapes()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Campaigns.SendAsync(new CampaignTrigger("c-1") { Recipients = { new Recipient(BrazeUser.External("Åse+1")) } });

        SentRequest sent = host.Handler.Requests.Single();
        sent.BodyText.Should().Contain("\"Åse+1\"");
        Encoding.UTF8.GetBytes(sent.BodyText).Should().Equal(sent.Body);
    }

    private static Task<TriggerSendResponse> SendAsync(BrazeHost host) =>
        host.Client.Campaigns.SendAsync(new CampaignTrigger("c-1") { Recipients = { new Recipient(Wire.User) } });

    private static async Task<BrazeApiException> RefusedAsync(HttpStatusCode status, string body)
    {
        using BrazeHost host = BrazeHost.Answering(status, body);
        Func<Task> send = () => host.RunAsync(SendAsync(host));
        return (await send.Should().ThrowExactlyAsync<BrazeApiException>()).Which;
    }
}
