namespace Braze.Client.AspNetCore;

/// <summary>What a ledger knows of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>Nothing; it is the caller's to process now, who says afterwards how that ended.</summary>
    New,

    /// <summary>It is being processed by somebody else at this moment.</summary>
    InProgress,

    /// <summary>It was processed.</summary>
    Processed,
}
