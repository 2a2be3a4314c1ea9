namespace Integration.Delivery;

/// <summary>What became of everything that was in the queue when a flush, or a stop, began.</summary>
/// <remarks>
/// <paramref name="Delivered"/> and <paramref name="Failed"/> count what this process ended. Where several share a store, what another one ended is in neither;
/// <paramref name="Remaining"/> is of the whole queue, so 0 means that all is answered.
/// </remarks>
/// <param name="Delivered">Items the vendor has accepted, alone or merged into others.</param>
/// <param name="Failed">Items that were given up: they are among the dead letters.</param>
/// <param name="Remaining">Items still in the queue because time ran out; 0 after a flush that ended by itself.</param>
public sealed record FlushResult(long Delivered, long Failed, long Remaining);
