namespace Integration.Abstractions;

/// <summary>How attribute keys are rewritten, and with it the defaults of the system that has this rule.</summary>
/// <remarks>
/// Options that differ between the two systems are nullable in <see cref="AttributeNormalizerOptions"/>: left unset they follow the rule, so
/// that choosing the rule is enough. <see cref="AlphanumericUnderscore"/> is SessionM's rule, <see cref="StripDollar"/> is Braze's, both as
/// documented for the mParticle outputs of these systems.
/// </remarks>
public enum KeyRule
{
    /// <summary>
    /// Every character that is not alphanumeric becomes <c>_</c>, then leading <c>_</c> are removed. At most 200 custom attributes, 10
    /// attributes an event, events forwarded only when mapped, ages kept as they are. SessionM.
    /// </summary>
    AlphanumericUnderscore,

    /// <summary>
    /// Leading <c>$</c> are removed and nothing else changes. Keys and values of at most 255 characters, no count limit, keys that address
    /// a profile are refused, an age becomes a date of birth, unmapped events pass. Braze.
    /// </summary>
    StripDollar,
}
