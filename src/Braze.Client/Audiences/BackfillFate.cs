namespace Braze.Client;

/// <summary>What became of one member of a backfill.</summary>
internal enum BackfillFate
{
    Enqueued,
    Superseded,
    Unknown,
    Refused,
}
