namespace Integration.Abstractions;

/// <summary>Which attributes stay when there are more than a limit allows; keys with priority always go first.</summary>
public enum CapOrder
{
    /// <summary>The ordinally smallest keys, so the result does not depend on the order of the input.</summary>
    Ordinal,

    /// <summary>The ones given first; for inputs whose order means something.</summary>
    AsGiven,
}
