namespace SessionM.Client;

/// <summary>What became of one item of a queue's batch.</summary>
/// <param name="Kind">What.</param>
/// <param name="Reason">Why it was not delivered, for people; <see langword="null"/> when it was.</param>
/// <param name="RetryAfter">How long SessionM asks to wait.</param>
internal sealed record CallFate(CallFateKind Kind, string? Reason = null, TimeSpan? RetryAfter = null)
{
    public static CallFate Delivered { get; } = new(CallFateKind.Delivered);

    /// <summary>Whether the item is to be sent again, so that no later one of its customer may go before it.</summary>
    public bool IsOpen => Kind is not (CallFateKind.Delivered or CallFateKind.Refused);

    /// <summary>Whether the failure says nothing about the item: the others would meet it too.</summary>
    public bool ConcernsAll => Kind is CallFateKind.NotDelivered or CallFateKind.Unauthorized;
}
