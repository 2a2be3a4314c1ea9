using System.ComponentModel;
using Integration.Delivery;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SessionM.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds queues to a tenant.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SessionMQueueExtensions
{
    /// <summary>
    /// Registers <see cref="ISessionMTagQueue"/> as a singleton, keyed by the tenant's name for a named tenant, and its <see cref="DeliveryQueue{TItem}"/> of
    /// <see cref="TagChange"/>, keyed <c>SessionM.Tags</c> or <c>SessionM.Tags:name</c>. It starts and stops with the host, and sends with the tenant's Core settings. Calling it
    /// again only adds to the settings.
    /// </summary>
    /// <param name="builder">The tenant.</param>
    /// <param name="configure">Sets the options; validated at start.</param>
    /// <returns>A builder for store and handlers.</returns>
    public static DeliveryQueueBuilder<TagChange> AddTagQueue(this SessionMBuilder builder, Action<TagQueueOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string tenant = builder.Name;
        string name = QueueName("Tags", tenant);
        Prepare(builder, new TagChangeCodec());
        builder.Services.TryAddKeyedSingleton(name, (provider, _) => new TagQueueTarget(
            name,
            Tenant<ISessionMTags>(provider, tenant),
            Window(provider, tenant),
            provider.GetRequiredService<IOptionsMonitor<TagQueueOptions>>().Get(name).MaxConcurrency));
        TryAdd<ISessionMTagQueue>(builder, provider => new SessionMTagQueue(provider.GetRequiredKeyedService<DeliveryQueue<TagChange>>(name), Time(provider)));
        return builder.Services.AddDeliveryQueue<TagChange, TagQueueOptions>(name, (provider, _) => provider.GetRequiredKeyedService<TagQueueTarget>(name), configure);
    }

    /// <summary>
    /// Registers <see cref="ISessionMForwardQueue"/> as a singleton, keyed by the tenant's name for a named tenant, and its <see cref="DeliveryQueue{TItem}"/> of
    /// <see cref="ReceivedBatch"/>, keyed <c>SessionM.Forward</c> or <c>SessionM.Forward:name</c>. It starts and stops with the host. The tenant needs a forwarder
    /// (<c>AddForwarder</c>). Calling it again only adds to the settings.
    /// </summary>
    /// <param name="builder">The tenant.</param>
    /// <param name="configure">Sets the options; validated at start.</param>
    /// <returns>A builder for store and handlers.</returns>
    public static DeliveryQueueBuilder<ReceivedBatch> AddForwardQueue(this SessionMBuilder builder, Action<ForwardQueueOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string tenant = builder.Name;
        string name = QueueName("Forward", tenant);
        Prepare(builder, new ReceivedBatchCodec());
        builder.Services.TryAddKeyedSingleton(name, (provider, _) => new ForwardQueueTarget(
            name,
            Tenant<ISessionMForwarder>(provider, tenant),
            Window(provider, tenant),
            provider.GetRequiredService<IOptionsMonitor<ForwardQueueOptions>>().Get(name),
            (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<SessionMForwarder>()));
        TryAdd<ISessionMForwardQueue>(builder, provider => new SessionMForwardQueue(
            provider.GetRequiredKeyedService<DeliveryQueue<ReceivedBatch>>(name), Tenant<ISessionMForwarder>(provider, tenant), Time(provider)));
        return builder.Services.AddDeliveryQueue<ReceivedBatch, ForwardQueueOptions>(
            name, (provider, _) => provider.GetRequiredKeyedService<ForwardQueueTarget>(name), configure);
    }

    private static string QueueName(string queue, string tenant) =>
        tenant.Length == 0 ? $"{SessionMClient.ServiceName}.{queue}" : $"{SessionMClient.ServiceName}.{queue}:{tenant}";

    private static void Prepare<TItem>(SessionMBuilder builder, IDeliveryCodec<TItem> codec)
        where TItem : class
    {
        builder.Services.Configure<SessionMOptions>(builder.Name, options => options.NeedsCore = true);
        builder.Services.TryAddSingleton(codec);
    }

    private static void TryAdd<TService>(SessionMBuilder builder, Func<IServiceProvider, TService> create)
        where TService : class
    {
        if (builder.Name.Length == 0)
        {
            builder.Services.TryAddSingleton(create);
        }
        else
        {
            builder.Services.TryAddKeyedSingleton(builder.Name, (provider, _) => create(provider));
        }
    }

    private static TService Tenant<TService>(IServiceProvider provider, string tenant)
        where TService : notnull =>
        tenant.Length == 0 ? provider.GetRequiredService<TService>() : provider.GetRequiredKeyedService<TService>(tenant);

    private static RepeatWindow Window(IServiceProvider provider, string tenant)
    {
        IOptionsMonitor<SessionMOptions> options = provider.GetRequiredService<IOptionsMonitor<SessionMOptions>>();
        return new RepeatWindow(() => options.Get(tenant), Time(provider));
    }

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
