using System.ComponentModel;
using Braze.Client;
using Integration.Delivery;
using Integration.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the queue in front of <c>users/track</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TrackQueueBrazeBuilderExtensions
{
    internal const string NamedPrefix = QueueName + ":";

    private const string QueueName = "Braze.Track";

    /// <summary>
    /// Registers <see cref="ITrackQueue"/> and <see cref="TrackQueue"/> of the workspace as singletons, keyed by the workspace's name if it has one. The queue starts
    /// with the host and drains when the host stops. Calling it again only adds to the options.
    /// </summary>
    /// <param name="builder">The workspace.</param>
    /// <param name="configure">Sets the options; validated at start.</param>
    /// <returns>A builder for the queue's store, in memory unless chosen otherwise, and its handlers.</returns>
    public static DeliveryQueueBuilder<QueuedTrackItem> AddTrackQueue(this BrazeBuilder builder, Action<TrackQueueOptions>? configure = null) =>
        Register(builder, options => configure?.Invoke(options));

    /// <inheritdoc cref="AddTrackQueue(BrazeBuilder, Action{TrackQueueOptions}?)"/>
    /// <param name="builder">The workspace.</param>
    /// <param name="section">The options by their names, <c>IsBulk</c> among them; read when the queue is made and validated at start.</param>
    public static DeliveryQueueBuilder<QueuedTrackItem> AddTrackQueue(this BrazeBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Register(builder, options => options.Bind(section));
    }

    private static DeliveryQueueBuilder<QueuedTrackItem> Register(BrazeBuilder builder, Action<TrackQueueOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        string workspace = builder.Name;
        string name = builder.QueueName(QueueName);
        services.TryAddSingleton<IDeliveryCodec<QueuedTrackItem>>(new TrackItemCodec());
        services.AddOptions<TrackQueueOptions>(name)
            .Configure<IOptionsMonitor<BrazeOptions>>((options, braze) => options.ApplyWorkspace(BrazeOptions.Find(braze, workspace)));
        DeliveryQueueBuilder<QueuedTrackItem> built = services.AddDeliveryQueue<QueuedTrackItem, TrackQueueOptions>(
            name,
            (provider, options) => new TrackTarget(name, builder.Client(provider).TrackSender(options.IsBulk, options.Partner), provider.GetKeyedService<DeltaFilter>(name)),
            configure);
        ClientRegistration<TrackQueue> registration = new(
            services, BrazeClient.ServiceName, workspace, (provider, _) => new TrackQueue(provider.GetRequiredKeyedService<DeliveryQueue<QueuedTrackItem>>(name)));
        registration.Add<ITrackQueue>(queue => queue);
        return built;
    }
}
