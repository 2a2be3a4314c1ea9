namespace Integration.Delivery;

/// <summary>An item that was given up.</summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <param name="Sequence">Its number in the queue; names it in <see cref="DeliveryQueue{TItem}.RemoveDeadLettersAsync"/> and <see cref="DeliveryQueue{TItem}.RequeueDeadLettersAsync"/>.</param>
/// <param name="Item">The item as it was enqueued; <see langword="null"/> when its stored form could not be read.</param>
/// <param name="Cause">Why, for code.</param>
/// <param name="Reason">Why, for people; no identifier of the user.</param>
/// <param name="At">When.</param>
public sealed record DeadLetter<TItem>(long Sequence, TItem? Item, DeadLetterCause Cause, string Reason, DateTimeOffset At)
    where TItem : class
{
    /// <summary>Number, cause and reason; never the item, which may identify a person.</summary>
    public override string ToString() => $"{Cause} at {Sequence}: {Reason}";
}
