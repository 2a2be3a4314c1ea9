using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Integration.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MParticleForwarder;
using SessionM.Client;
using Testing;

namespace EndToEnd;

/// <summary>A batch of mParticle comes in at the sample, and SessionM has it.</summary>
public sealed class MParticleForwarderTests : IAsyncLifetime
{
    private const string Batch = """
        {"mpid":"-7","source_request_id":"r-1","user_identities":{"customer_id":"C-100","email":"guest1@example.test"},
         "user_attributes":{"$FirstName":"Ada","favorite color":"moss green","internal note":"x"},
         "events":[{"event_type":"custom_event","data":{"event_name":"Signed Up","custom_attributes":{"plan":"free","card":"x"}}},
                   {"event_type":"commerce_event","data":{"product_action":{"action":"purchase"}}}]}
        """;

    private readonly LogCollector _logs = new();
    private SandboxServer _sandbox = null!;
    private WebApplication _app = null!;
    private HttpClient _mparticle = null!;

    private SandboxUser Customer => _sandbox.SessionM.Users.Find("u-1")!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync();
        SandboxSetup.Seed(_sandbox);
        Dictionary<string, string?> settings = Settings();
        settings["Urls"] = "http://127.0.0.1:0";
        settings["Logging:Console:LogLevel:Default"] = "None";
        settings["SessionM:Retry:MaxRetries"] = "0";
        settings["MParticle:MaxBytes"] = "100000";
        _app = ForwarderApp.Build(settings);
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
        await _app.StartAsync();
        _mparticle = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        _mparticle.DefaultRequestHeaders.Add("X-Forwarder-Secret", settings["MParticle:Secret"]);
    }

    [Fact]
    public async Task A_batch_is_forwarded_and_accounted_for_without_its_values()
    {
        (HttpStatusCode status, string answer) = await SendAsync(Batch);

        status.Should().Be(HttpStatusCode.OK);
        Customer.Profile.ToJsonString().Should().Be("""{"first_name":"Ada"}""");
        Customer.CustomAttributes.ToJsonString().Should().Be("""{"email":"guest1@example.test","favorite_color":"moss green","mpid":"-7"}""");
        _sandbox.SessionM.Events.Of("u-1").Should().ContainSingle().Which.Attributes.ToJsonString().Should().Be("""{"plan":"free"}""");
        JsonElement report = JsonElement.Parse(answer).GetProperty("reports")[0];
        report.GetProperty("is_complete").GetBoolean().Should().BeTrue();
        report.GetProperty("dropped").EnumerateArray().Select(note => note.GetProperty("name").GetString()).Should().BeEquivalentTo("internal note", "card", "commerce_event");
        (answer + string.Join(' ', _logs.Entries.Select(entry => entry.Message))).Should().NotContainAny("Ada", "moss", "guest1", "C-100");
    }

    [Fact]
    public async Task A_batch_that_comes_again_changes_nothing()
    {
        await SendAsync(Batch);

        (HttpStatusCode status, string answer) = await SendAsync(Batch);

        status.Should().Be(HttpStatusCode.OK);
        answer.Should().Contain("\"is_replay\":true").And.NotContain("\"is_replay\":false");
        _sandbox.SessionM.Events.Of("u-1").Should().ContainSingle();
    }

    [Theory]
    [InlineData("[{0},{0}]", 2)]
    [InlineData("""{"batches":[{0}]}""", 1)]
    [InlineData("[]", 0)]
    public async Task Several_batches_come_in_one_request(string form, int reports)
    {
        (HttpStatusCode status, string answer) = await SendAsync(form.Replace("{0}", Batch, StringComparison.Ordinal));

        status.Should().Be(HttpStatusCode.OK);
        JsonElement.Parse(answer).GetProperty("reports").GetArrayLength().Should().Be(reports);
        _sandbox.SessionM.Events.Of("u-1").Should().HaveCount(Math.Min(reports, 1));
    }

    [Fact]
    public async Task A_sender_is_asked_to_come_again_when_that_can_help_and_the_batches_behind_wait()
    {
        _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUsersUpdate, Fault.Status(HttpStatusCode.BadGateway));

        (HttpStatusCode status, string answer) = await SendAsync($"[{Batch},{Batch}]");

        status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Should().Contain("\"not_tried\":1").And.Contain("\"should_repeat\":true");
        _sandbox.SessionM.Calls.Should().ContainSingle();
        (await SendAsync($"[{Batch},{Batch}]")).Status.Should().Be(HttpStatusCode.OK);
        _sandbox.SessionM.Events.Of("u-1").Should().ContainSingle();
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(3600, 600)]
    public async Task A_rate_limit_says_when_to_come_again_and_never_later_than_a_repeat_is_recognised(int asked, int answered)
    {
        _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUsersUpdate, Fault.Status(HttpStatusCode.TooManyRequests).WithHeader("Retry-After", asked.ToString(CultureInfo.InvariantCulture)));

        using HttpResponseMessage response = await PostAsync(Batch);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(answered));
    }

    [Fact]
    public async Task A_request_is_not_asked_for_again_when_an_event_without_an_id_would_count_twice()
    {
        string nameless = Batch.Replace("\"source_request_id\":\"r-1\",", "", StringComparison.Ordinal);
        _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUsersUpdate, Fault.Latency(TimeSpan.FromMilliseconds(1)));
        _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUsersUpdate, Fault.Status(HttpStatusCode.BadGateway));

        (HttpStatusCode status, string answer) = await SendAsync($"[{nameless},{Batch},{Batch}]");

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Should().Contain("\"is_repeat_safe\":false").And.Contain("\"not_tried\":0");
    }

    [Theory]
    [InlineData("""{"user_identities":{"customer_id":"nobody"}, "mpid":1}""", HttpStatusCode.UnprocessableEntity, 1)]
    [InlineData("""[7]""", HttpStatusCode.UnprocessableEntity, 0)]
    [InlineData("""{"mpid":1}""", HttpStatusCode.OK, 0)]
    [InlineData("""{"user_identities":{"customer_id":".."}, "mpid":1}""", HttpStatusCode.OK, 0)]
    [InlineData("""7""", HttpStatusCode.BadRequest, 0)]
    [InlineData("""<html>""", HttpStatusCode.BadRequest, 0)]
    [InlineData("", HttpStatusCode.BadRequest, 0)]
    public async Task A_batch_that_cannot_be_forwarded_is_not_asked_for_again(string body, HttpStatusCode expected, int calls)
    {
        (HttpStatusCode status, string answer) = await SendAsync(body);

        status.Should().Be(expected);
        answer.Should().NotBeEmpty();
        _sandbox.SessionM.Calls.Should().HaveCount(calls);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        (await SendAsync($"[{new string(' ', 100_000)}]")).Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong-secret-0000000000")]
    public async Task A_request_without_the_secret_changes_nothing(string? secret)
    {
        _mparticle.DefaultRequestHeaders.Clear();
        if (secret is not null)
        {
            _mparticle.DefaultRequestHeaders.Add("X-Forwarder-Secret", secret);
        }

        (await SendAsync(Batch)).Status.Should().Be(HttpStatusCode.Unauthorized);

        _sandbox.SessionM.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_sample_tells_to_send_works()
    {
        string told = SandboxSetup.Explain(_app);
        told.Should().Contain($"curl -i {_app.Urls.Single()}/mparticle").And.Contain(_app.Configuration["MParticle:Secret"]);

        string body = told[(told.IndexOf("-d '", StringComparison.Ordinal) + 4)..];
        (await SendAsync(body[..body.IndexOf('\'', StringComparison.Ordinal)])).Status.Should().Be(HttpStatusCode.OK);

        _sandbox.SessionM.Events.Of("u-1").Should().ContainSingle();
    }

    [Fact]
    public void Build_names_every_problem_at_once()
    {
        Action build = () => ForwarderApp.Build([new("SessionM:Core:ApiKey", "k"), new("SessionM:Forwarder:CustomerIdentity", ""), new("MParticle:Secret", "short"), new("MParticle:MaxBytes", "x")]);

        build.Should().Throw<AggregateException>().Which.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures).Select(f => f.Split(' ')[0])
            .Should().Contain(["SessionM:Core:BaseAddress", "SessionM:Forwarder:CustomerIdentity", "MParticle:Secret", "MParticle:MaxBytes"]);
    }

    public async Task DisposeAsync()
    {
        _mparticle.Dispose();
        await _app.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    // The settings of the sample's own file, which lies in another folder while a test runs.
    private Dictionary<string, string?> Settings()
    {
        Dictionary<string, string?> settings = SandboxSetup.SettingsOf(_sandbox);
        JsonElement file = JsonElement.Parse(File.ReadAllText(Path.Combine(DocumentationTests.Root, "samples", "MParticleForwarder", "appsettings.json")));
        AddAll("SessionM:Forwarder", file.GetProperty("SessionM").GetProperty("Forwarder"));
        return settings;

        void AddAll(string path, JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (JsonProperty member in element.EnumerateObject())
                    {
                        AddAll($"{path}:{member.Name}", member.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach ((int index, JsonElement item) in element.EnumerateArray().Index())
                    {
                        AddAll($"{path}:{index}", item);
                    }

                    break;
                default:
                    settings[path] = element.GetString();
                    break;
            }
        }
    }

    private async Task<(HttpStatusCode Status, string Answer)> SendAsync(string body)
    {
        using HttpResponseMessage response = await PostAsync(body);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> PostAsync(string body) => _mparticle.PostAsync(ForwarderApp.Route, new StringContent(body, Encoding.UTF8, "application/json"));
}
