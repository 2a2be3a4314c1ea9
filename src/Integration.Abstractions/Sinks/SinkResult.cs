namespace Integration.Abstractions;

/// <summary>What a sink did with the items of one call: how many it applied, and each one it did not, with the reason.</summary>
/// <typeparam name="TItem">The kind of item the sink takes.</typeparam>
public sealed class SinkResult<TItem>
{
    /// <summary>Creates a result.</summary>
    /// <param name="applied">Items the receiving system accepted.</param>
    /// <param name="failures">The others, in the order they were given.</param>
    public SinkResult(int applied, IReadOnlyList<SinkFailure<TItem>> failures)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(applied);
        ArgumentNullException.ThrowIfNull(failures);
        Applied = applied;
        Failures = failures;
    }

    /// <summary>How many items the receiving system accepted. Acceptance is what the vendor's answer says, not proof of effect.</summary>
    public int Applied { get; }

    /// <summary>Every item that was not applied, in the order the items were given.</summary>
    public IReadOnlyList<SinkFailure<TItem>> Failures { get; }

    /// <summary>Whether every item was applied.</summary>
    public bool IsComplete => Failures.Count == 0;
}
