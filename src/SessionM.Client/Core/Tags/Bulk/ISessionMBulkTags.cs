using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Tags for many customers of SessionM Core: one call each, several at a time, and able to go on after a crash.</summary>
/// <remarks>
/// <para>
/// For more than 500 customers SessionM asks to be contacted about its own import, which takes a CSV file of customers, tags and lifetimes; the package
/// <c>SessionM.Client.Csv</c> writes one. This is for where an import will not do.
/// </para>
/// <para>
/// With a checkpoint, an assignment that a run has begun is never sent under another Message-ID, and never after that id may have expired. So no counter
/// counts twice, whenever and however often a run ends: what was sent without an answer is sent again while SessionM recognises it (30 minutes, less
/// the time a call may take, less 5 minutes for clocks that differ), and reported as <see cref="TagOutcome.Unknown"/> after that. Expiring tags are
/// sent again at any time. The next run must get the same assignments in the same order; a source that differs is noticed, as far as it was read before,
/// and ends the run with a <see cref="TagSourceChangedException"/>.
/// </para>
/// <para>
/// Rate limits are waited out, as long as they last, and fewer calls are made at a time afterwards. Assignments of one customer keep their order; apart from
/// that, results come as calls end. Memory does not grow with the source. Refused credentials end the sending: the rest of the source is read and reported
/// as <see cref="TagOutcome.NotTried"/>.
/// </para>
/// <para>Source: https://docs.sessionm.com/developer/APIs/Core/Customers/customers_tags.htm, https://docs.sessionm.com/developer/APIs/Core/Overview/overview_message_ids.htm.</para>
/// </remarks>
public interface ISessionMBulkTags
{
    /// <summary>Makes the assignments while the results are read: whoever stops reading stops the run.</summary>
    /// <param name="assignments">What to do. It is enumerated once, by one reader, and no further ahead than <see cref="BulkTagOptions.MaxConcurrency"/>.</param>
    /// <param name="job">The checkpoint and who is told of the progress; <see langword="null"/> for neither.</param>
    /// <param name="cancellationToken">
    /// Stops the run. Calls under way have <see cref="BulkTagOptions.DrainTimeout"/> to end; every assignment that was read still gets its result.
    /// </param>
    /// <returns>One result for each assignment. Enumerating again runs again.</returns>
    /// <exception cref="TagSourceChangedException">While enumerating: the source is not the one of the checkpoint.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the run was cancelled before it had done everything, and nothing failed.</exception>
    /// <exception cref="Exception">
    /// While enumerating: the source, the checkpoint or the receiver of the progress failed. What was read before has had its result by then.
    /// </exception>
    /// <remarks>A call that fails is a result, not an exception.</remarks>
    IAsyncEnumerable<TagAssignmentResult> TagAsync(IAsyncEnumerable<TagAssignment> assignments, BulkTagJob? job = null, CancellationToken cancellationToken = default);

    /// <summary>Makes all assignments and counts the results.</summary>
    /// <param name="assignments">What to do, as for <see cref="TagAsync"/>.</param>
    /// <param name="job">The checkpoint and who is told of the progress; <see langword="null"/> for neither.</param>
    /// <param name="cancellationToken">Stops the run, as for <see cref="TagAsync"/>.</param>
    /// <returns>How many came to which outcome. To know which ones, use <see cref="TagAsync"/>.</returns>
    /// <exception cref="TagSourceChangedException">The source is not the one of the checkpoint.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled before it had done everything, and nothing failed.</exception>
    /// <exception cref="Exception">The source, the checkpoint or the receiver of the progress failed.</exception>
    Task<BulkTagSummary> RunAsync(IAsyncEnumerable<TagAssignment> assignments, BulkTagJob? job = null, CancellationToken cancellationToken = default);
}
