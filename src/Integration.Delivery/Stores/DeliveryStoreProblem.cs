namespace Integration.Delivery;

/// <summary>What is wrong with a store, by what there is to do about it.</summary>
public enum DeliveryStoreProblem
{
    /// <summary>The store does not answer, or answers with a failure that may pass: an input or output error, a lost connection.</summary>
    Unavailable,

    /// <summary>There is no room left; what is in the store is kept. Make room.</summary>
    Full,

    /// <summary>Another process or program holds it.</summary>
    InUse,

    /// <summary>The place it should be in does not exist.</summary>
    NotFound,

    /// <summary>The process may not write there.</summary>
    AccessDenied,

    /// <summary>It is damaged. The store takes nothing more and changes nothing more, so that what can still be read can be saved.</summary>
    Corrupt,

    /// <summary>It holds something else, or was written by a newer version.</summary>
    Incompatible,
}
