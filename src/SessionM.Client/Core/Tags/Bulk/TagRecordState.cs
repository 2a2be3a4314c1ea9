namespace SessionM.Client;

/// <summary>What a checkpoint knows of an assignment.</summary>
public enum TagRecordState
{
    /// <summary>It is about to be sent, or was and has no answer yet: it may have taken effect.</summary>
    Sending = 1,

    /// <summary>SessionM confirmed it.</summary>
    Tagged = 2,

    /// <summary>SessionM refused it.</summary>
    Refused = 3,

    /// <summary>It certainly had no effect and may be sent.</summary>
    NotSent = 4,
}
