namespace Integration.Delivery;

/// <summary>What became of everything that was in the queue when a flush, or a stop, began.</summary>
/// <param name="Delivered">Items the vendor has accepted, alone or merged into others.</param>
/// <param name="Failed">Items that were given up: they are among the dead letters.</param>
/// <param name="Remaining">Items still in the queue because time ran out; 0 after a flush that ended by itself.</param>
public sealed record FlushResult(long Delivered, long Failed, long Remaining);
