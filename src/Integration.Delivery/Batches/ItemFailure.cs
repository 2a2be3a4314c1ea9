namespace Integration.Delivery;

/// <summary>One item of a batch that the vendor did not accept.</summary>
/// <param name="Index">The item's position in the batch.</param>
/// <param name="Reason">Why, for people; no identifier of the user.</param>
/// <param name="IsTransient">Whether the item is to be sent again rather than given up.</param>
public sealed record ItemFailure(int Index, string Reason, bool IsTransient = false)
{
    /// <summary>
    /// Whether the item may have been applied all the same, where items of one batch have answers of their own: it goes on as its kind allows, as all items do
    /// after <see cref="BatchOutcome.Unknown"/>, whatever <see cref="IsTransient"/> says.
    /// </summary>
    public bool OutcomeUnknown { get; init; }
}
