namespace Integration.Delivery.Soak;

/// <summary>What an update is; its letter goes over the wire and into the books.</summary>
public enum UpdateKind
{
    /// <summary>Sets an attribute: the same when repeated.</summary>
    Literal = 'l',

    /// <summary>Counts one up, and sets an attribute.</summary>
    Increment = 'i',

    /// <summary>Sets another attribute, when nothing more urgent waits.</summary>
    Backfill = 'b',

    /// <summary>Sets an attribute, with an address that the vendor refuses.</summary>
    Refused = 'r',

    /// <summary>An event.</summary>
    Event = 'e',

    /// <summary>A purchase.</summary>
    Purchase = 'p',
}
