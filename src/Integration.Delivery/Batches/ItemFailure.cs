namespace Integration.Delivery;

/// <summary>One item of a batch that the vendor did not accept.</summary>
/// <param name="Index">The item's position in the batch.</param>
/// <param name="Reason">Why, for people; no identifier of the user. Blank counts as none.</param>
/// <param name="IsTransient">Whether the item is to be sent again rather than given up.</param>
public sealed record ItemFailure(int Index, string Reason, bool IsTransient = false)
{
    /// <summary>Why, for people; no identifier of the user. A stand-in where the vendor gave no reason.</summary>
    public string Reason { get; init; } = string.IsNullOrWhiteSpace(Reason) ? "The vendor gave no reason." : Reason;

    /// <summary>
    /// Whether the item may have been applied all the same, where items of one batch have answers of their own: it goes on as its kind allows, as all items do
    /// after <see cref="BatchOutcome.Unknown"/>, whatever <see cref="IsTransient"/> says.
    /// </summary>
    public bool OutcomeUnknown { get; init; }
}
