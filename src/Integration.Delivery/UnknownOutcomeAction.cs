namespace Integration.Delivery;

/// <summary>What to do with an item of which nobody knows whether it was applied, and which must not be applied twice.</summary>
public enum UnknownOutcomeAction
{
    /// <summary>Put it aside, for somebody to decide. The default.</summary>
    DeadLetter,

    /// <summary>Send it again: a duplicate is cheaper than a loss.</summary>
    Repeat,
}
