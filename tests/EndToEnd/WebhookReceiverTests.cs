using System.Net;
using System.Text;
using Braze.Client.AspNetCore;
using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.AspNetCore.Builder;
using SessionM.Client;
using WebhookReceiver;

namespace EndToEnd;

/// <summary>A webhook of Braze comes in at the sample, and SessionM has it.</summary>
public sealed class WebhookReceiverTests : IAsyncLifetime
{
    private const string Profile = """{"external_id":"C-100","first_name":"Ann","email":"a@b.test","language":"de","country":"DE","gender":"","date_of_birth":"19820101"}""";

    // What Braze does not know stays as it is.
    private const string Sparse = """{"external_id":"C-100","first_name":"","city":"Anytown"}""";

    private SandboxServer _sandbox = null!;
    private WebApplication _app = null!;
    private HttpClient _braze = null!;

    private SandboxUser Customer => _sandbox.SessionM.Users.Single(u => u.ExternalId == SandboxSetup.Customer);

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync();
        SandboxSetup.Seed(_sandbox);
        Dictionary<string, string?> settings = SandboxSetup.SettingsOf(_sandbox);
        settings["Urls"] = "http://127.0.0.1:0";
        settings["Logging:LogLevel:Default"] = "None";
        settings["SessionM:Retry:MaxRetries"] = "0";
        _app = ReceiverApp.Build(settings);
        await _app.StartAsync();
        _braze = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        _braze.DefaultRequestHeaders.Add("X-Braze-Secret", settings["Braze:Webhooks:Secret"]);
    }

    [Fact]
    public async Task A_webhook_updates_the_customer_in_SessionM()
    {
        (await SendAsync(Profile)).Should().Be(HttpStatusCode.NoContent);

        Customer.Profile.ToJsonString().Should().Contain("\"first_name\":\"Ann\"").And.Contain("\"country\":\"DE\"").And.Contain("\"dob\":\"1982-01-01\"");
        Customer.CustomAttributes.ToJsonString().Should().Be("""{"language":"de"}""");
    }

    [Fact]
    public async Task A_value_that_Braze_does_not_know_stays_in_SessionM()
    {
        await SendAsync(Profile);

        (await SendAsync(Sparse)).Should().Be(HttpStatusCode.NoContent);

        Customer.Profile.ToJsonString().Should().Contain("\"first_name\":\"Ann\"").And.Contain("\"city\":\"Anytown\"");
    }

    [Fact]
    public async Task A_repeat_reaches_SessionM_only_when_the_first_did_not()
    {
        _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUsersUpdate, Fault.Status(HttpStatusCode.BadGateway));

        (await SendAsync(Profile)).Should().Be(HttpStatusCode.ServiceUnavailable, "Braze is to come again");
        Customer.Profile.ContainsKey("first_name").Should().BeFalse();

        (await SendAsync(Profile)).Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(Profile)).Should().Be(HttpStatusCode.NoContent);
        _sandbox.SessionM.Calls.Should().HaveCount(2, "the third delivery was known");
    }

    [Theory]
    [InlineData("""{"external_id":"nobody","language":"de"}""", 1)]
    [InlineData("""{"external_id":"","language":"de"}""", 0)]
    [InlineData("""{"external_id":"C-100","city":""}""", 0)]
    [InlineData("""{"external_id":"..","language":"de"}""", 0)]
    public async Task A_profile_that_cannot_be_used_is_refused_for_good(string body, int calls)
    {
        (await SendAsync(body)).Should().Be(HttpStatusCode.UnprocessableEntity);

        _sandbox.SessionM.Calls.Should().HaveCount(calls);
    }

    [Fact]
    public async Task A_webhook_without_the_secret_changes_nothing()
    {
        _braze.DefaultRequestHeaders.Clear();

        (await SendAsync(Profile)).Should().Be(HttpStatusCode.Unauthorized);

        _sandbox.SessionM.Calls.Should().BeEmpty();
    }

    [Fact]
    public void The_sample_tells_how_to_stand_in_for_Braze() =>
        SandboxSetup.Explain(_app).Should().Contain($"curl -i {_app.Urls.Single()}/braze/profiles").And.Contain(_app.Configuration["Braze:Webhooks:Secret"]);

    public async Task DisposeAsync()
    {
        _braze.Dispose();
        await _app.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    private async Task<HttpStatusCode> SendAsync(string body)
    {
        using HttpResponseMessage response = await _braze.PostAsync(ReceiverApp.Route, new StringContent(body, Encoding.UTF8, "application/json"));
        return response.StatusCode;
    }
}
