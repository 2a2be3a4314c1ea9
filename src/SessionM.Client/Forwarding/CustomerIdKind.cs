namespace SessionM.Client;

/// <summary>What the identity that names the customer is in SessionM.</summary>
public enum CustomerIdKind
{
    /// <summary>The host's own id, <see cref="CustomerId.External"/>.</summary>
    External,

    /// <summary>SessionM's user id, <see cref="CustomerId.User"/>.</summary>
    User,
}
