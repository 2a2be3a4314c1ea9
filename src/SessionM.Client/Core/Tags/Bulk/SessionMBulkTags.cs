using System.Runtime.CompilerServices;

namespace SessionM.Client;

internal sealed class SessionMBulkTags(ISessionMTags tags, Func<SessionMOptions> options, TimeProvider time) : ISessionMBulkTags
{
    public IAsyncEnumerable<TagAssignmentResult> TagAsync(
        IAsyncEnumerable<TagAssignment> assignments, BulkTagJob? job = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        return EnumerateAsync(assignments, job ?? new BulkTagJob(), cancellationToken);
    }

    public async Task<BulkTagSummary> RunAsync(
        IAsyncEnumerable<TagAssignment> assignments, BulkTagJob? job = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        using BulkTagRun run = new(tags, options(), job ?? new BulkTagJob(), time);
        await foreach (TagAssignmentResult _ in run.ExecuteAsync(assignments, cancellationToken).ConfigureAwait(false))
        {
            // Counted by the run.
        }

        return run.Tally.Sum(run.StoppedBy);
    }

    private async IAsyncEnumerable<TagAssignmentResult> EnumerateAsync(
        IAsyncEnumerable<TagAssignment> assignments, BulkTagJob job, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using BulkTagRun run = new(tags, options(), job, time);
        await foreach (TagAssignmentResult result in run.ExecuteAsync(assignments, cancellationToken).ConfigureAwait(false))
        {
            yield return result;
        }
    }
}
