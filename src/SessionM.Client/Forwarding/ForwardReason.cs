using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Why something of a batch is not sent, or not as it came.</summary>
public enum ForwardReason
{
    /// <summary>It is not what a batch has in this place.</summary>
    Unreadable,

    /// <summary>Its name is given more than once; the last one counts, as in JSON.</summary>
    Duplicate,

    /// <summary>The filter does not send it: it is turned off, or was never turned on.</summary>
    NotEnabled,

    /// <summary>The user is not logged in: none of <see cref="ForwarderOptions.LoginIdentities"/> is there.</summary>
    NotLoggedIn,

    /// <summary>The identity that names the customer in SessionM is missing, or cannot be part of an address.</summary>
    NoCustomer,

    /// <summary>The host's rule took the batch out, or failed.</summary>
    Rule,

    /// <summary>mParticle's integration forwards no events of this type, so neither does this one.</summary>
    NotSupported,

    /// <summary>The event's name has no entry in the table of names.</summary>
    Unmapped,

    /// <summary>The rules for keys, values and limits; <see cref="ForwardNote.Change"/> says which. See <see cref="AttributeNormalizerOptions"/>.</summary>
    Attribute,
}
