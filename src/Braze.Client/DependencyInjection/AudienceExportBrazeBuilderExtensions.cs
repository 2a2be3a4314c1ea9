using System.ComponentModel;
using Braze.Client;
using Integration.Abstractions;
using Integration.Delivery;
using Integration.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the export of audiences.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AudienceExportBrazeBuilderExtensions
{
    /// <summary>
    /// Registers <see cref="IAudienceExporter"/> and <see cref="AudienceExporter"/> of the workspace as singletons, keyed by the workspace's name if it has one.
    /// The queue starts with the host and drains when the host stops. Calling it again only adds to the options.
    /// </summary>
    /// <param name="builder">The workspace.</param>
    /// <param name="configure">Sets the options; validated at start.</param>
    /// <returns>A builder for the queue's store, in memory unless chosen otherwise, and its handlers.</returns>
    public static DeliveryQueueBuilder<QueuedAudienceUpdate> AddAudienceExport(this BrazeBuilder builder, Action<AudienceExportOptions>? configure = null) =>
        Register(builder, options => configure?.Invoke(options));

    /// <inheritdoc cref="AddAudienceExport(BrazeBuilder, Action{AudienceExportOptions}?)"/>
    /// <param name="builder">The workspace.</param>
    /// <param name="section">The options by their names; read when the queue is made and validated at start.</param>
    public static DeliveryQueueBuilder<QueuedAudienceUpdate> AddAudienceExport(this BrazeBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Register(builder, options => options.Bind(section));
    }

    private static DeliveryQueueBuilder<QueuedAudienceUpdate> Register(BrazeBuilder builder, Action<AudienceExportOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        string workspace = builder.Name;
        string name = builder.QueueName("Braze.Audiences");
        services.TryAddSingleton<IDeliveryCodec<QueuedAudienceUpdate>>(new AudienceUpdateCodec());
        bool isKnown = services.Any(service => service.ServiceType == typeof(DeliveryQueue<QueuedAudienceUpdate>) && name.Equals(service.ServiceKey));
        services.AddOptions<AudienceExportOptions>(name)
            .Configure<IOptionsMonitor<BrazeOptions>>((options, braze) => options.ApplyWorkspace(BrazeOptions.Find(braze, workspace)));
        DeliveryQueueBuilder<QueuedAudienceUpdate> built = services.AddDeliveryQueue<QueuedAudienceUpdate, AudienceExportOptions>(
            name, (provider, options) => new AudienceTarget(name, options.Attribute, builder.Client(provider).TrackSender(isBulk: false, partner: null)), configure);
        if (!isKnown)
        {
            // Each lane fills a batch of its own; with one, 75 users are 75 users.
            built.UseStore(provider => new MemoryDeliveryStore<QueuedAudienceUpdate>(lanes: 1, timeProvider: provider.GetService<TimeProvider>()));
        }

        ClientRegistration<AudienceExporter> registration = new(services, BrazeClient.ServiceName, workspace, (provider, _) => Create(provider, name));
        registration.Add<IAudienceExporter>(exporter => exporter);
        return built;
    }

    private static AudienceExporter Create(IServiceProvider provider, string name)
    {
        AudienceExportOptions options = provider.GetRequiredService<IOptionsMonitor<AudienceExportOptions>>().Get(name);
        ILogger logger = (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(BrazeTransport.DiagnosticsName);
        return new AudienceExporter(
            provider.GetRequiredKeyedService<DeliveryQueue<QueuedAudienceUpdate>>(name),
            provider.GetService<IUserKeyResolver>() ?? UnchangedUserKeyResolver.Instance,
            options,
            new AudienceNames(options, logger));
    }
}
