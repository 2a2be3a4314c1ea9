using System.Net;
using System.Text;
using Braze.Client.AspNetCore;
using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionM.Client;
using Testing;
using WebhookReceiver;

namespace EndToEnd;

/// <summary>A webhook of Braze comes in at the sample, and SessionM has it.</summary>
public sealed class WebhookReceiverTests : IAsyncLifetime
{
    private const string Profile = """{"external_id":"C-100","first_name":"Ann","email":"a@b.test","language":"de","country":"DE","gender":"F","date_of_birth":"19820101"}""";

    // What Braze does not know stays as it is.
    private const string Sparse = """{"external_id":"C-100","first_name":"","city":"Anytown"}""";

    private readonly LogCollector _logs = new();
    private SandboxServer _sandbox = null!;
    private WebApplication _app = null!;
    private HttpClient _braze = null!;

    private SandboxUser Customer => _sandbox.SessionM.Users.Single(u => u.ExternalId == SandboxSetup.Customer);

    private IEnumerable<string> Messages => _logs.Entries
        .Where(entry => entry.Category == typeof(ProfileForwarder).FullName && entry.Level != LogLevel.None)
        .Select(entry => entry.Message);

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync();
        SandboxSetup.Seed(_sandbox);
        Dictionary<string, string?> settings = SandboxSetup.SettingsOf(_sandbox);
        settings["Urls"] = "http://127.0.0.1:0";
        settings["Logging:Console:LogLevel:Default"] = "None";
        settings["SessionM:Retry:MaxRetries"] = "0";
        _app = ReceiverApp.Build(settings);
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
        await _app.StartAsync();
        _braze = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        _braze.DefaultRequestHeaders.Add("X-Braze-Secret", settings["Braze:Webhooks:Secret"]);
    }

    [Fact]
    public async Task A_webhook_updates_the_customer_in_SessionM()
    {
        (await SendAsync(Profile)).Should().Be(HttpStatusCode.NoContent);

        Customer.Profile.ToJsonString().Should().Contain("\"first_name\":\"Ann\"").And.Contain("\"dob\":\"1982-01-01\"");
        Customer.CustomAttributes.Should().BeEmpty("every field has its place in the standard profile");
        Messages.Should().ContainSingle().Which.Should().Be("Customer updated (6 fields)");
    }

    [Theory]
    [InlineData("gender", "M", "gender", "m")]
    [InlineData("gender", "F", "gender", "f")]
    [InlineData("country", "DE", "country", "DEU")]
    [InlineData("country", "us", "country", "USA")]
    [InlineData("language", "de", "locale", "de")]
    public async Task A_value_takes_the_form_that_SessionM_documents(string name, string value, string field, string expected)
    {
        (await SendAsync($$"""{"external_id":"C-100","{{name}}":"{{value}}"}""")).Should().Be(HttpStatusCode.NoContent);

        Customer.Profile[field]!.GetValue<string>().Should().Be(expected);
        Customer.CustomAttributes.Should().BeEmpty();
        Messages.Should().Equal("Customer updated (1 fields)");
    }

    [Theory]
    [InlineData("gender", "O")]
    [InlineData("gender", "N")]
    [InlineData("gender", "P")]
    [InlineData("country", "ZZ")]
    [InlineData("country", "de-DE")]
    [InlineData("country", "Nowhere")]
    public async Task A_value_that_SessionM_has_no_form_for_is_left_out(string name, string value)
    {
        (await SendAsync($$"""{"external_id":"C-100","city":"Anytown","{{name}}":"{{value}}"}""")).Should().Be(HttpStatusCode.NoContent);

        Customer.Profile.ContainsKey(name).Should().BeFalse();
        Customer.Profile["city"]!.GetValue<string>().Should().Be("Anytown");
        Messages.Where(message => message.Contains("left out", StringComparison.Ordinal)).Should().HaveCount(name == "country" ? 1 : 0);
        Messages.Should().NotContain(message => message.Contains(value, StringComparison.Ordinal) && value.Length > 1).And.NotContain(message => message.Contains("C-100", StringComparison.Ordinal));
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

    [Fact]
    public void Build_names_the_problems_of_both_vendors_at_once()
    {
        Action build = () => ReceiverApp.Build([new("SessionM:Core:ApiKey", "k"), new("Braze:Webhooks:Secret", "short")]);

        build.Should().Throw<AggregateException>().Which.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)
            .Should().Contain(failure => failure.StartsWith("SessionM:Core", StringComparison.Ordinal))
            .And.Contain(failure => failure.StartsWith("Braze:Webhooks:Secret", StringComparison.Ordinal));
    }

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
