using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
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
    /// host, and drains within <see cref="DeliveryOptions.StopTimeout"/> or the host's shutdown time, whichever ends first. Calling it again only adds to the options.
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
        ArgumentNullException.ThrowIfNull(target);
        return services.AddDeliveryQueue<TItem, DeliveryOptions>(name, (provider, _) => target(provider), configure);
    }

    /// <inheritdoc cref="AddDeliveryQueue{TItem}(IServiceCollection, string, Func{IServiceProvider, IDeliveryTarget{TItem}}, Action{DeliveryOptions}?)"/>
    /// <typeparam name="TItem">The item.</typeparam>
    /// <typeparam name="TOptions">The queue's own kind of options.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The queue's name; empty for the only one of its kind.</param>
    /// <param name="target">Makes what it delivers to, with the queue's options.</param>
    /// <param name="configure">Sets the options; validated at start.</param>
    public static DeliveryQueueBuilder<TItem> AddDeliveryQueue<TItem, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services, string name, Func<IServiceProvider, TOptions, IDeliveryTarget<TItem>> target, Action<TOptions>? configure = null)
        where TItem : class
        where TOptions : DeliveryOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(target);
        services.AddOptions<TOptions>(name).Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, DeliveryOptionsValidator<TOptions>>());
        if (services.FirstOrDefault(service => service.IsKeyedService && service.ServiceType == typeof(DeliveryQueueSettings<TItem>) && name.Equals(service.ServiceKey)) is { } known)
        {
            return new DeliveryQueueBuilder<TItem>(services, name, (DeliveryQueueSettings<TItem>)known.KeyedImplementationInstance!);
        }

        TOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
        DeliveryQueueSettings<TItem> settings = new(provider => target(provider, OptionsOf(provider)), OptionsOf);
        services.AddKeyedSingleton(name, settings);
        if (name.Length == 0)
        {
            services.AddSingleton(provider => Create(provider, settings));
            services.AddSingleton<IHostedService>(provider => new DeliveryHost<TItem>(provider.GetRequiredService<DeliveryQueue<TItem>>));
        }
        else
        {
            services.AddKeyedSingleton(name, (provider, _) => Create(provider, settings));
            services.AddSingleton<IHostedService>(provider => new DeliveryHost<TItem>(() => provider.GetRequiredKeyedService<DeliveryQueue<TItem>>(name)));
        }

        return new DeliveryQueueBuilder<TItem>(services, name, settings);
    }

    private static DeliveryQueue<TItem> Create<TItem>(IServiceProvider provider, DeliveryQueueSettings<TItem> settings)
        where TItem : class =>
        new(
            settings.Target(provider),
            settings.Options(provider),
            settings.Store?.Invoke(provider),
            settings.Handlers,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()?.CreateLogger("Integration.Delivery"));
}
