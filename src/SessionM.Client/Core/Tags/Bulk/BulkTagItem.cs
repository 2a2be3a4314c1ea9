namespace SessionM.Client;

/// <summary>One assignment on its way through a run.</summary>
internal sealed class BulkTagItem(long position, TagAssignment assignment, int? fingerprint, TagRecord? record)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Position { get; } = position;

    public TagAssignment Assignment { get; } = assignment;

    public int? Fingerprint { get; } = fingerprint;

    /// <summary>What the checkpoint knows, or would if there were one.</summary>
    public TagRecord? Record { get; set; } = record;

    /// <summary>
    /// The record of an earlier attempt, of this run or another, that may have taken effect; <see langword="null"/> when there is none. A failure of a later
    /// attempt says nothing about it.
    /// </summary>
    public TagRecord? Unsettled { get; set; }

    /// <summary>When it was first sent by this run, on the clock that nobody sets.</summary>
    public long? SentAt { get; set; }

    /// <summary>The assignment of the same customer that goes first.</summary>
    public BulkTagItem? Predecessor { get; set; }

    /// <summary>Completes when the assignment has its outcome.</summary>
    public Task Done => _done.Task;

    public TagAssignmentResult As(TagOutcome outcome, string? reason = null, Integration.Abstractions.IntegrationException? exception = null) =>
        new(Position, Assignment, outcome, reason, exception);

    public void Complete() => _done.SetResult();
}
