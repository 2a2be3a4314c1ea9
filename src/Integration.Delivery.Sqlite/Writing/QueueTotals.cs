namespace Integration.Delivery.Sqlite;

/// <summary>What is in the file as of the last commit; counted along, so that nobody has to count.</summary>
internal sealed record QueueTotals(long Items, long Bytes, long DeadLetters, long LastSequence);
