namespace Integration.Abstractions;

/// <summary>Why a sink did not apply an item.</summary>
public enum SinkFailureKind
{
    /// <summary>The receiving system refused the item; repeating it unchanged will fail again.</summary>
    Rejected,

    /// <summary>The receiving system has no such function, for example removing a tag.</summary>
    NotSupported,

    /// <summary>The item cannot be sent as it is, for example its key is of a kind the system does not know; nothing was sent.</summary>
    Invalid,

    /// <summary>The resolver found no key for the user in the receiving system; nothing was sent.</summary>
    UnknownUser,

    /// <summary>The system refused the credentials; this item was not applied, and the items after it were not tried.</summary>
    Unauthorized,

    /// <summary>A passing failure of the system or of the resolver: the item was certainly not applied and may be given again.</summary>
    Transient,

    /// <summary>The call went out and no answer came back: the item may or may not have been applied.</summary>
    OutcomeUnknown,
}
