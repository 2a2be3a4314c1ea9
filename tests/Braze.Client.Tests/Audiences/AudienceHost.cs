using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Delivery;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing;

namespace Braze.Client.Tests;

/// <summary>An exporter as a host registers it, over a stub of the network or the sandbox.</summary>
internal sealed class AudienceHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public AudienceHost(
        Action<AudienceExportOptions>? configure = null,
        IUserKeyResolver? resolver = null,
        SandboxServer? sandbox = null,
        TimeProvider? time = null,
        Action<DeliveryQueueBuilder<QueuedAudienceUpdate>>? store = null)
    {
        Handler = new StubHandler(time);
        Handler.Answer(HttpStatusCode.Created, """{"message":"success"}""");
        ServiceCollection services = new();
        services.AddSingleton<ILoggerFactory>(Logs);
        services.AddSingleton(time ?? TimeProvider.System);
        if (resolver is not null)
        {
            services.AddSingleton(resolver);
        }

        BrazeBuilder builder = services.AddBraze(options =>
        {
            options.Endpoint = sandbox is null ? BrazeEndpoint.Eu01 : BrazeEndpoint.At(sandbox.Braze.Address);
            options.ApiKey = sandbox?.Braze.ApiKey ?? "key-000";
            options.Retry.MaxRetries = 0;
        });
        if (sandbox is null)
        {
            builder.HttpClient.ConfigurePrimaryHttpMessageHandler(() => Handler);
        }

        DeliveryQueueBuilder<QueuedAudienceUpdate> queue = builder.AddAudienceExport(options =>
        {
            options.RetryBaseDelay = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options);
        });
        queue.Handle(handlers => handlers.DeadLettered = (letter, _) =>
        {
            Dead.Add(letter);
            return default;
        });
        store?.Invoke(queue);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Exporter = _services.GetRequiredService<AudienceExporter>();
    }

    public StubHandler Handler { get; }

    public LogCollector Logs { get; } = new();

    public List<DeadLetter<QueuedAudienceUpdate>> Dead { get; } = [];

    public AudienceExporter Exporter { get; }

    public IServiceProvider Services => _services;

    /// <summary>Every object that was sent, request by request.</summary>
    public string[][] Sent => [.. Handler.Requests.Select(request => JsonNode.Parse(request.BodyText)!["attributes"]!.AsArray().Select(item => item!.ToJsonString()).ToArray())];

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
