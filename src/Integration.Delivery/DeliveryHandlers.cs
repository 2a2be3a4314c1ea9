namespace Integration.Delivery;

/// <summary>What a host wants to be told, or to decide. A handler that throws is logged and changes nothing.</summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <remarks>
/// Items of the same lane wait while a handler runs, so it should be quick. It may enqueue into its own queue and stop it, neither of which then waits; it cannot
/// flush it; what it leaves running when it returns is a caller like any other. A process that ends between the vendor's answer and the handler calls none: dead letters are in the store all the same.
/// </remarks>
public sealed class DeliveryHandlers<TItem>
    where TItem : class
{
    /// <summary>Called after an item was given up and is among the dead letters.</summary>
    public Func<DeadLetter<TItem>, CancellationToken, ValueTask>? DeadLettered { get; set; }

    /// <summary>Called after items were accepted by the vendor and are no longer in the queue; merged ones as the item that was sent.</summary>
    public Func<IReadOnlyList<TItem>, CancellationToken, ValueTask>? Delivered { get; set; }

    /// <summary>Decides about an item that must not be applied twice and may have been applied; <see langword="null"/>: <see cref="DeliveryOptions.UnknownOutcome"/> decides.</summary>
    public Func<TItem, UnknownOutcomeAction>? DecideUnknown { get; set; }
}
