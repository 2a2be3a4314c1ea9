using System.Diagnostics;
using System.Net;
using System.Text;
using AudienceExport;
using Braze.Client;
using Integration.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Testing;

namespace EndToEnd;

/// <summary>A webhook of Lytics comes in at the sample, is on the disk before it is answered, and Braze has it in the end.</summary>
public sealed class AudienceExportTests : IAsyncLifetime
{
    private const string Enters = """{"data":{"user_id":"U-100","segment_events":[{"event":"enter","slug":"vip","enter":"2026-03-01T10:00:00Z"},{"event":"exit","slug":"trial","exit":"2026-03-01T10:00:00Z"}]}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audience-export");
    private readonly LogCollector _logs = new();
    private SandboxServer _sandbox = null!;
    private WebApplication _app = null!;

    private string? Held => _sandbox.Braze.Profiles[SandboxSetup.User]["lytics_segments"]?.ToJsonString();

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync();
        SandboxSetup.Seed(_sandbox);
        _app = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_webhook_is_answered_when_it_is_taken_over_and_applied_when_the_host_stops()
    {
        (await SendAsync(Enters)).Should().Be(HttpStatusCode.Accepted);
        Held.Should().Be("""["trial"]""");

        await _app.StopAsync();

        Held.Should().Be("""["vip"]""");
        _sandbox.Braze.Calls.Of(BrazeOperations.UsersTrack).Should().ContainSingle();
    }

    [Fact]
    public async Task A_webhook_that_was_answered_survives_a_stop_in_which_Braze_is_away()
    {
        _sandbox.Braze.FailAlways(BrazeOperations.UsersTrack, Fault.Status(HttpStatusCode.ServiceUnavailable));
        (await SendAsync(Enters)).Should().Be(HttpStatusCode.Accepted);
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _sandbox.Braze.ClearFaults();

        _app = await StartAsync();
        await _app.Services.GetRequiredService<IAudienceExporter>().FlushAsync();

        Held.Should().Be("""["vip"]""");
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"data":{"user_id":"","segment_events":[{"event":"enter","slug":"vip"}]}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"data":{"user_id":"person-1","segment_events":[]}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"data":{"user_id":"person-1","segment_events":[{"event":"visit","slug":"vip"}]}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"data":{"user_id":"person-1","segment_events":[{"event":"enter","slug":""}]}}""", HttpStatusCode.UnprocessableEntity)]
    public async Task A_webhook_that_cannot_be_used_is_refused_for_good(string body, HttpStatusCode expected)
    {
        (await SendAsync(body)).Should().Be(expected);

        (await _app.Services.GetRequiredService<IAudienceExporter>().FlushAsync()).Delivered.Should().Be(0);
        _logs.Entries.Should().NotContain(entry => entry.Everything.Contains("person-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_without_the_secret_changes_nothing()
    {
        (await SendAsync(Enters, secret: "guessed")).Should().Be(HttpStatusCode.Unauthorized);

        (await _app.Services.GetRequiredService<IAudienceExporter>().FlushAsync()).Delivered.Should().Be(0);
    }

    [Fact]
    public async Task A_start_names_all_problems_by_their_paths()
    {
        await using WebApplication app = ExportApp.Build([new("Braze:Export:ArrayLimit", "many"), new("Lytics:Secret", "short")]);

        AggregateException refusal = (await app.Invoking(a => a.StartAsync()).Should().ThrowAsync<AggregateException>()).Which;

        refusal.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)
            .Select(failure => failure.Split(' ')[0])
            .Should().BeEquivalentTo("Braze:Endpoint", "Braze:ApiKey", "Braze:Export:ArrayLimit", "Lytics:Secret");
    }

    [Fact]
    public async Task The_demo_verifies_itself()
    {
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "AudienceExport", configuration, "AudienceExport.dll"));
        ProcessStartInfo start = new("dotnet", [built, "--demo"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = _folder.FullName };

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(limit.Token);

        string said = await output + await error;
        process.ExitCode.Should().Be(0, said);
        said.TrimEnd().Split('\n')[^1].TrimEnd().Should().Be("AudienceExport: 3 of 3 profiles as they should be");
        said.Should().Contain("4 updates delivered in 1 request").And.Contain("Healthy is what");
    }

    private async Task<WebApplication> StartAsync()
    {
        Dictionary<string, string?> settings = SandboxSetup.SettingsOf(_sandbox, Path.Combine(_folder.FullName, "outbox.db"));
        settings["Urls"] = "http://127.0.0.1:0";
        settings["Logging:Console:LogLevel:Default"] = "None";
        settings["Braze:Export:MaxBatchAge"] = "01:00:00";
        settings["Braze:Retry:MaxRetries"] = "0";
        WebApplication app = ExportApp.Build(settings);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
        await app.StartAsync();
        return app;
    }

    private async Task<HttpStatusCode> SendAsync(string body, string? secret = null)
    {
        using HttpClient lytics = new() { BaseAddress = new Uri(_app.Urls.Single()) };
        lytics.DefaultRequestHeaders.Add(TriggerEndpoint.SecretHeader, secret ?? _app.Configuration["Lytics:Secret"]);
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await lytics.PostAsync(ExportApp.Route, content);
        return response.StatusCode;
    }
}
