using System.Collections;

namespace Integration.Sandbox;

/// <summary>
/// The transactions that the point of sale sent, oldest first, each as often as it was processed: a repeated request id adds none. Enumerating takes a snapshot.
/// The newest <see cref="SandboxOptions.HistoryCapacity"/> are kept.
/// </summary>
public sealed class SandboxPosTransactions : IReadOnlyCollection<SandboxPosTransaction>
{
    private readonly Lock _gate;
    private readonly BoundedHistory<SandboxPosTransaction> _received;

    internal SandboxPosTransactions(Lock gate, int capacity)
    {
        _gate = gate;
        _received = new BoundedHistory<SandboxPosTransaction>(capacity);
    }

    /// <summary>
    /// How often a request id is told that its request is still being processed before it gets its answer; the request is processed once, with the first of these.
    /// For every operation of the point of sale, and ids first seen from now on. Default 0.
    /// </summary>
    public int PendingAnswers
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>How many are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _received.Count;
            }
        }
    }

    /// <summary>The last state of a transaction, if it is known.</summary>
    /// <param name="transactionId">The transaction's id.</param>
    public SandboxPosTransaction? Find(string transactionId) => this.LastOrDefault(t => t.TransactionId == transactionId);

    /// <inheritdoc />
    public IEnumerator<SandboxPosTransaction> GetEnumerator()
    {
        SandboxPosTransaction[] snapshot;
        lock (_gate)
        {
            snapshot = [.. _received];
        }

        return ((IEnumerable<SandboxPosTransaction>)snapshot).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(SandboxPosTransaction transaction) => _received.Add(transaction);

    internal void Clear()
    {
        _received.Clear();
        PendingAnswers = 0;
    }
}
