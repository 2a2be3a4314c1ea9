namespace Integration.Delivery;

/// <summary>An entry whose stored form cannot be read any more. It ends as a dead letter without an item, its bytes kept.</summary>
/// <param name="Sequence">The entry's number.</param>
/// <param name="Bytes">What it adds to the size of the queue.</param>
/// <param name="Reason">Why, for people; nothing of what is stored.</param>
public sealed record UnreadableEntry(long Sequence, int Bytes, string Reason);
