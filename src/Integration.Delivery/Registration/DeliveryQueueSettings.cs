namespace Integration.Delivery;

/// <summary>What the builder collects until the container makes the queue.</summary>
internal sealed class DeliveryQueueSettings<TItem>(Func<IServiceProvider, IDeliveryTarget<TItem>> target, Func<IServiceProvider, DeliveryOptions> options)
    where TItem : class
{
    public Func<IServiceProvider, IDeliveryTarget<TItem>> Target { get; } = target;

    public Func<IServiceProvider, DeliveryOptions> Options { get; } = options;

    public Func<IServiceProvider, IDeliveryStore<TItem>>? Store { get; set; }

    public DeliveryHandlers<TItem> Handlers { get; } = new();
}
