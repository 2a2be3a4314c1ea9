namespace SessionM.Client;

/// <summary>
/// The memory of one job: what was sent for each position of its source, so that a run after a crash goes on without counting a counter twice.
/// <see cref="FileTagCheckpoint"/> keeps it in a file; implement this to keep it elsewhere, for example in a table keyed by job and position.
/// </summary>
/// <remarks>
/// One job, one checkpoint, one run at a time. Members are called concurrently, but never at the same time for one position. An exception ends the run.
/// </remarks>
public interface ITagCheckpoint
{
    /// <summary>The job's identity, random, and made with the checkpoint. The Message-IDs of its calls follow from it, so no two jobs may share it.</summary>
    Guid JobId { get; }

    /// <summary>The highest recorded position plus one; 0 when nothing is recorded. Asked once, at the start of a run.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<long> GetLengthAsync(CancellationToken cancellationToken = default);

    /// <summary>What was recorded last for a position.</summary>
    /// <param name="position">The position, from 0. A run asks in ascending order, and only below the length.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The record; <see langword="null"/> when there is none.</returns>
    ValueTask<TagRecord?> FindAsync(long position, CancellationToken cancellationToken = default);

    /// <summary>Records a position, in place of what was recorded before.</summary>
    /// <param name="position">The position, from 0.</param>
    /// <param name="record">The record. One that says <see cref="TagRecordState.Sending"/> must be durable when this returns: the call is made next.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask SaveAsync(long position, TagRecord record, CancellationToken cancellationToken = default);
}
