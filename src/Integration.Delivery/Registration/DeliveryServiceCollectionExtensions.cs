using System.ComponentModel;
using Integration.Delivery;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers delivery queues.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DeliveryServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="DeliveryQueue{TItem}"/> as a singleton (keyed by its name unless that is empty) and as a hosted service: it starts with the
    /// host, and drains within the host's shutdown time.
    /// </summary>
    /// <typeparam name="TItem">The item.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The queue's name; empty for the only one of its kind.</param>
    /// <param name="target">Makes what it delivers to.</param>
    /// <param name="configure">Sets the options; validated at start.</param>
    /// <returns>A builder for store and handlers.</returns>
    public static DeliveryQueueBuilder<TItem> AddDeliveryQueue<TItem>(
        this IServiceCollection services, string name, Func<IServiceProvider, IDeliveryTarget<TItem>> target, Action<DeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(target);
        services.AddOptions<DeliveryOptions>(name).Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>());
        DeliveryQueueSettings<TItem> settings = new();
        if (name.Length == 0)
        {
            services.AddSingleton(provider => Create(provider, name, target, settings));
            services.AddSingleton<IHostedService>(provider => new DeliveryHost<TItem>(provider.GetRequiredService<DeliveryQueue<TItem>>()));
        }
        else
        {
            services.AddKeyedSingleton(name, (provider, _) => Create(provider, name, target, settings));
            services.AddSingleton<IHostedService>(provider => new DeliveryHost<TItem>(provider.GetRequiredKeyedService<DeliveryQueue<TItem>>(name)));
        }

        return new DeliveryQueueBuilder<TItem>(services, name, target, settings);
    }

    private static DeliveryQueue<TItem> Create<TItem>(
        IServiceProvider provider, string name, Func<IServiceProvider, IDeliveryTarget<TItem>> target, DeliveryQueueSettings<TItem> settings)
        where TItem : class =>
        new(
            target(provider),
            provider.GetRequiredService<IOptionsMonitor<DeliveryOptions>>().Get(name),
            settings.Store?.Invoke(provider),
            settings.Handlers,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()?.CreateLogger("Integration.Delivery"));
}
