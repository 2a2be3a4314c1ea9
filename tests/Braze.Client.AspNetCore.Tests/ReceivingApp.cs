using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Testing;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>A host with endpoints for Braze on a free loopback port, and Braze in front of it.</summary>
internal sealed class ReceivingApp : IAsyncDisposable
{
    public const string Secret = "the-current-secret-1";
    public const string OtherSecret = "the-previous-secret-2";
    public const string Path = "/braze/profiles";
    public const string Profile = """{"external_id":"u-1","email":"a@b.test"}""";

    private const string RemoteHeader = "X-Test-Remote";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private ReceivingApp(WebApplication app)
    {
        _app = app;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public LogCollector Logs { get; private init; } = null!;

    public IServiceProvider Services => _app.Services;

    public IEnumerable<LogEntry> OwnLogs => Logs.Entries.Where(e => e.Category == "Braze.Client.AspNetCore");

    /// <summary>One endpoint for profiles, with the settings below <c>Webhooks</c>.</summary>
    public static Task<ReceivingApp> StartAsync(Func<BrazeUserProfile, HttpContext, Task> handler, params (string Key, string? Value)[] settings) =>
        StartAsync(static _ => { }, app => app.MapBrazeWebhook(Path, handler), settings);

    public static async Task<ReceivingApp> StartAsync(Action<IServiceCollection> services, Action<IEndpointRouteBuilder> map, params (string Key, string? Value)[] settings)
    {
        LogCollector logs = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddRoutingCore();
        Dictionary<string, string?> all = new() { ["Webhooks:Secret"] = Secret };
        foreach ((string key, string? value) in settings)
        {
            all[$"Webhooks:{key}"] = value;
        }

        builder.Configuration.AddInMemoryCollection(all);
        services(builder.Services);
        builder.Services.AddBrazeWebhooks(builder.Configuration.GetSection("Webhooks"));
        WebApplication app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue(RemoteHeader, out var remote))
            {
                context.Connection.RemoteIpAddress = remote.ToString().Length == 0 ? null : IPAddress.Parse(remote.ToString());
            }

            return next(context);
        });
        app.UseRouting();
        map(app);
        await app.StartAsync();
        return new ReceivingApp(app) { Logs = logs };
    }

    public static Task Nothing<T>(T payload, HttpContext context) => Task.CompletedTask;

    public void Change(string key, string? value)
    {
        IConfigurationRoot configuration = (IConfigurationRoot)_app.Services.GetRequiredService<IConfiguration>();
        configuration[$"Webhooks:{key}"] = value;
        try
        {
            configuration.Reload();
        }
        catch (AggregateException e) when (e.InnerException is OptionsValidationException)
        {
            // The options are read again at once, and whoever reloads hears of it; a watched file does not care.
        }
    }

    public Task<HttpResponseMessage> SendAsync(
        string body = Profile,
        string? secret = Secret,
        string path = Path,
        string? contentType = "application/json",
        string? remote = null,
        bool chunked = false,
        Action<HttpRequestMessage>? change = null,
        CancellationToken cancellationToken = default)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Braze-Secret", secret);
        }

        if (remote is not null)
        {
            request.Headers.TryAddWithoutValidation(RemoteHeader, remote);
        }

        change?.Invoke(request);
        return _http.SendAsync(request, cancellationToken);
    }

    public async Task<HttpStatusCode> StatusOfAsync(
        string body = Profile, string? secret = Secret, string path = Path, string? contentType = "application/json", string? remote = null, bool chunked = false)
    {
        using HttpResponseMessage response = await SendAsync(body, secret, path, contentType, remote, chunked);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
