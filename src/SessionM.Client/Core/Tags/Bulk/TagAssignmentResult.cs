using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>What became of one assignment.</summary>
/// <param name="Position">The assignment's place in the source, from 0. Results come as calls end, not in this order.</param>
/// <param name="Assignment">The caller's own object.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it was not tagged, for people; holds no id of the customer. <see langword="null"/> when it was.</param>
/// <param name="Exception">The failed call, when there was one in this run.</param>
public sealed record TagAssignmentResult(long Position, TagAssignment Assignment, TagOutcome Outcome, string? Reason = null, IntegrationException? Exception = null)
{
    /// <summary>Whether the customer has the tags, by this run or an earlier one.</summary>
    public bool IsTagged => Outcome is TagOutcome.Tagged or TagOutcome.Skipped;

    /// <summary>Outcome, position and reason; never the customer.</summary>
    public override string ToString() => Reason is null ? $"{Outcome} at {Position}" : $"{Outcome} at {Position}: {Reason}";
}
