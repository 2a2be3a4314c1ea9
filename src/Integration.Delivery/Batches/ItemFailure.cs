namespace Integration.Delivery;

/// <summary>One item of a batch that the vendor did not accept.</summary>
/// <param name="Index">The item's position in the batch.</param>
/// <param name="Reason">Why, for people; no identifier of the user.</param>
/// <param name="IsTransient">Whether the item is to be sent again rather than given up.</param>
public sealed record ItemFailure(int Index, string Reason, bool IsTransient = false);
