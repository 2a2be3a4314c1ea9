namespace Integration.Delivery;

/// <summary>Why an item was given up.</summary>
public enum DeadLetterCause
{
    /// <summary>The vendor refused it; sending it unchanged will fail again.</summary>
    Rejected,

    /// <summary>It may have been applied, and must not be applied twice.</summary>
    OutcomeUnknown,

    /// <summary>It could not be sent at all, or its stored form could not be read.</summary>
    Unsendable,
}
