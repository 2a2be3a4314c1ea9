namespace SessionM.Client;

/// <summary>How a call for one item of a queue's batch ended.</summary>
internal enum CallFateKind
{
    /// <summary>SessionM accepted it.</summary>
    Delivered,

    /// <summary>SessionM refused what it says; it fails again.</summary>
    Refused,

    /// <summary>A passing failure; certainly nothing was applied.</summary>
    NotDelivered,

    /// <summary>SessionM refused the credentials.</summary>
    Unauthorized,

    /// <summary>It failed in passing, alone, and sending it again does nothing twice.</summary>
    Again,

    /// <summary>It may have been applied, in part or as a whole.</summary>
    Unknown,
}
