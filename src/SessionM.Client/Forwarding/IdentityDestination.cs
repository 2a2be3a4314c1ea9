namespace SessionM.Client;

/// <summary>Where an identity goes in a customer's profile. How mParticle's own integration sends identities is not documented, so this is the host's to say.</summary>
public sealed class IdentityDestination
{
    /// <summary>
    /// The custom attribute it becomes, spelled as in SessionM. Left out, it is the identity's own name, or none where <see cref="IdentifierType"/> is set.
    /// </summary>
    public string? Attribute { get; set; }

    /// <summary>
    /// The <c>external_id_type</c> under which it becomes one of the customer's external ids; left out, it becomes none. That an update adds such an id to those the
    /// customer has is inferred, and the tenant must know the type.
    /// </summary>
    public string? IdentifierType { get; set; }

    internal string? AttributeFor(string identity) =>
        string.IsNullOrWhiteSpace(Attribute) ? (string.IsNullOrWhiteSpace(IdentifierType) ? identity : null) : Attribute;
}
