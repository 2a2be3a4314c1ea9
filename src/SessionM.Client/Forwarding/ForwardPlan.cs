using System.Diagnostics.CodeAnalysis;

namespace SessionM.Client;

/// <summary>What a batch comes to, before anything is sent. Holds personal data: do not log.</summary>
public sealed class ForwardPlan
{
    internal ForwardPlan(IEnumerable<ForwardNote> notes)
    {
        ILookup<bool, ForwardNote> byFate = notes.ToLookup(note => note.IsDropped);
        Dropped = [.. byFate[true]];
        Changed = [.. byFate[false]];
    }

    /// <summary>The customer; <see langword="null"/> when the batch is left out as a whole.</summary>
    public CustomerId? Customer { get; internal init; }

    /// <summary>Whether the batch is left out as a whole; the note about <see cref="ForwardSubject.Batch"/> says why.</summary>
    [MemberNotNullWhen(false, nameof(Customer))]
    public bool IsBatchDropped => Customer is null;

    /// <summary>The update of the customer, sent before the events; <see langword="null"/> when there is nothing to update.</summary>
    public PlannedProfile? Profile { get; internal init; }

    /// <summary>The events, in the order of the batch; each is one call.</summary>
    public IReadOnlyList<PlannedEvent> Events { get; internal init; } = [];

    /// <summary>Everything left out, and why.</summary>
    public IReadOnlyList<ForwardNote> Dropped { get; }

    /// <summary>
    /// What is sent under another key, or with a value that was shortened or made fit for JSON. That values become texts, and a gender <c>m</c> or <c>f</c>, is
    /// not listed.
    /// </summary>
    public IReadOnlyList<ForwardNote> Changed { get; }

    /// <summary>How much there is to send; never an id or a value.</summary>
    public override string ToString() => $"{(Profile is null ? "no profile" : "a profile")} and {Events.Count} events, {Dropped.Count} data points left out";
}
