namespace Integration.Delivery;

/// <summary>What a vendor's answer, or the lack of one, says about a batch.</summary>
public enum BatchOutcome
{
    /// <summary>Every item was accepted, except those the result names.</summary>
    Delivered,

    /// <summary>A passing failure; certainly nothing was applied. The batch is sent again later.</summary>
    NotDelivered,

    /// <summary>The vendor refused the whole batch without saying which item is to blame. It is halved until the item is found.</summary>
    Refused,

    /// <summary>The batch is larger than the vendor takes. It is halved.</summary>
    TooLarge,

    /// <summary>The vendor refused the credentials. The queue pauses; nothing is lost.</summary>
    Unauthorized,

    /// <summary>No answer came: the batch may have been applied. Each item goes on as its kind allows.</summary>
    Unknown,
}
