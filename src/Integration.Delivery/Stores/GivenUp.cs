namespace Integration.Delivery;

/// <summary>An entry that becomes a dead letter.</summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <param name="Entry">The entry.</param>
/// <param name="Cause">Why, for code.</param>
/// <param name="Reason">Why, for people; no identifier of the user.</param>
public readonly record struct GivenUp<TItem>(DeliveryEntry<TItem> Entry, DeadLetterCause Cause, string Reason)
    where TItem : class
{
    /// <summary>Entry, cause and reason.</summary>
    public override string ToString() => $"{Entry}: {Cause}, {Reason}";
}
