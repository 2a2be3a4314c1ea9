namespace SessionM.Client;

/// <summary>What became of one call to SessionM.</summary>
public enum ForwardStatus
{
    /// <summary>It was not made, because of what became of one before it.</summary>
    NotTried,

    /// <summary>SessionM accepted it.</summary>
    Sent,

    /// <summary>SessionM, or the client before sending, refused what it says. Repeating it unchanged fails again.</summary>
    Refused,

    /// <summary>A passing failure: it certainly took no effect, and may succeed later.</summary>
    Failed,

    /// <summary>SessionM refused the credentials.</summary>
    Unauthorized,

    /// <summary>It went out and no answer came back: it may or may not have taken effect.</summary>
    OutcomeUnknown,
}
