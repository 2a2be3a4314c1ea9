using Microsoft.Extensions.DependencyInjection;

namespace Integration.Delivery;

/// <summary>What registering a queue returns: the place to choose its store and to listen.</summary>
/// <typeparam name="TItem">The item.</typeparam>
public sealed class DeliveryQueueBuilder<TItem>
    where TItem : class
{
    private readonly DeliveryQueueSettings<TItem> _settings;

    internal DeliveryQueueBuilder(IServiceCollection services, string name, DeliveryQueueSettings<TItem> settings)
    {
        Services = services;
        Name = name;
        _settings = settings;
    }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The queue's name; empty for the default one.</summary>
    public string Name { get; }

    /// <summary>Makes what the queue delivers to.</summary>
    public Func<IServiceProvider, IDeliveryTarget<TItem>> Target => _settings.Target;

    /// <summary>Finds the queue's options, of whatever kind they are.</summary>
    public Func<IServiceProvider, DeliveryOptions> Options => _settings.Options;

    /// <summary>Keeps the items in another store than memory. The queue disposes it.</summary>
    /// <param name="create">Makes the store.</param>
    /// <returns>The same builder.</returns>
    public DeliveryQueueBuilder<TItem> UseStore(Func<IServiceProvider, IDeliveryStore<TItem>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _settings.Store = create;
        return this;
    }

    /// <summary>Sets what the host wants to be told, or to decide.</summary>
    /// <param name="configure">Sets the handlers.</param>
    /// <returns>The same builder.</returns>
    public DeliveryQueueBuilder<TItem> Handle(Action<DeliveryHandlers<TItem>> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_settings.Handlers);
        return this;
    }
}
