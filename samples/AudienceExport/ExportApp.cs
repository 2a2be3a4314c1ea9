using Braze.Client;
using Integration.Delivery;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace AudienceExport;

/// <summary>Composes the host.</summary>
internal static partial class ExportApp
{
    public const string Route = "/lytics/triggers";
    public const string Health = "/health";

    private const int MaxBody = 1024 * 1024;

    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Configuration.AddUserSecrets(typeof(ExportApp).Assembly).AddInMemoryCollection(settings);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBody);
        IServiceCollection services = builder.Services;
        ILogger? logger = null;
        UseOutbox(services.AddBraze(builder.Configuration.GetSection("Braze")).AddAudienceExport(builder.Configuration.GetSection("Braze:Export")), builder.Configuration)
            .Handle(handlers => handlers.DeadLettered = (letter, _) =>
            {
                // It stays in the store: SELECT cause, reason FROM dead_letters
                LogGivenUp(logger!, letter.Cause, letter.Reason);
                return ValueTask.CompletedTask;
            });
        services.AddOptions<LyticsOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                options.Secret = configuration["Lytics:Secret"] ?? options.Secret;
                options.UserField = configuration["Lytics:UserField"] ?? options.UserField;
            })
            .Validate(options => options.Secret.Length >= LyticsOptions.MinSecret, $"Lytics:Secret must have at least {LyticsOptions.MinSecret} characters.")
            .ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<TriggerEndpoint>();
        services.AddHealthChecks().AddBraze().Add(new HealthCheckRegistration(
            "Outbox", provider => new DeliveryHealthCheck(() => provider.GetRequiredService<AudienceExporter>().Queue.Health), failureStatus: null, tags: null));

        WebApplication app = builder.Build();
        logger = app.Logger;

        app.MapPost(Route, (HttpContext context) => context.RequestServices.GetRequiredService<TriggerEndpoint>().HandleAsync(context));
        app.MapHealthChecks(Health);
        return app;
    }

    /// <summary>A process of its own keeps what waits in a file; those that name the same database share it.</summary>
    private static DeliveryQueueBuilder<QueuedAudienceUpdate> UseOutbox(DeliveryQueueBuilder<QueuedAudienceUpdate> queue, IConfiguration configuration) =>
        configuration.GetConnectionString("Outbox") is { Length: > 0 } database
            ? queue.UsePostgres(database, configuration.GetSection("Postgres").Bind)
            : queue.UseSqlite(configuration["Outbox"] ?? "Data Source=outbox.db", sqlite => sqlite.Lanes = 1);

    [LoggerMessage(10, LogLevel.Error, "An update was given up ({Cause}): {Reason}")]
    private static partial void LogGivenUp(ILogger logger, DeadLetterCause cause, string reason);
}
