namespace Integration.Delivery;

/// <summary>How urgent an item is.</summary>
public enum DeliveryPriority
{
    /// <summary>Something that has just happened.</summary>
    Live,

    /// <summary>A copy of what is known already. It goes out in the room that live items leave, and a live item of the same user takes it along or replaces it.</summary>
    Backfill,
}
