namespace Integration.Delivery;

/// <summary>What the builder collects until the container makes the queue.</summary>
internal sealed class DeliveryQueueSettings<TItem>
    where TItem : class
{
    public Func<IServiceProvider, IDeliveryStore<TItem>>? Store { get; set; }

    public DeliveryHandlers<TItem> Handlers { get; } = new();
}
