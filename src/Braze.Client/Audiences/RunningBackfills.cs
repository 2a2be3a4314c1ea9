using System.Collections.Immutable;

namespace Braze.Client;

/// <summary>The backfills of one exporter that run now.</summary>
internal sealed class RunningBackfills
{
    private ImmutableArray<RunningBackfill> _running = [];

    public RunningBackfill Begin(string audience)
    {
        RunningBackfill backfill = new(audience, ended => ImmutableInterlocked.Update(ref _running, (all, one) => all.Remove(one), ended));
        ImmutableInterlocked.Update(ref _running, (all, one) => all.Add(one), backfill);
        return backfill;
    }

    /// <summary>To be called before the update is enqueued: afterwards it could have been delivered already.</summary>
    public void Note(QueuedAudienceUpdate update)
    {
        foreach (RunningBackfill backfill in _running)
        {
            if (update.Moves.Any(move => string.Equals(move.Audience, backfill.Audience, StringComparison.Ordinal)))
            {
                backfill.Note(update.User);
            }
        }
    }
}
