namespace Integration.Delivery;

/// <summary>How a queue stands.</summary>
/// <param name="Status">The state.</param>
/// <param name="Reason">One sentence for the operator; no key and no identifier of a person.</param>
public sealed record DeliveryHealth(DeliveryStatus Status, string Reason);
