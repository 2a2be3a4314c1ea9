using System.Runtime.InteropServices;

namespace Integration.Delivery.Postgres;

/// <summary>
/// Up to which number nothing new can appear. Numbers are drawn before their transactions commit, so a lower one may appear after a higher one was read. But who draws
/// one has a transaction number already, and those are given in order: once every transaction has ended that came before one which began after a number was drawn,
/// what is not there of that number never comes. A lane need not be read from before its first entry then, which matters when millions of entries that have
/// ended still lie there.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Horizon
{
    /// <summary>The highest number of which it is known.</summary>
    public long Settled { get; private init; }

    /// <summary>Whether the end of transactions is waited for; until then, others that begin change nothing.</summary>
    public bool IsAwaiting => Awaited is not null;

    private long Drawn { get; init; }

    private (long Drawn, ulong Before)? Awaited { get; init; }

    /// <summary>Takes note of what a read saw.</summary>
    /// <param name="drawn">The last number drawn.</param>
    /// <param name="oldest">The oldest transaction that was under way (<c>pg_snapshot_xmin</c>).</param>
    public Horizon See(long drawn, ulong oldest) => Awaited is { } awaited && oldest >= awaited.Before
        ? new Horizon { Drawn = drawn, Settled = Math.Max(Settled, awaited.Drawn) }
        : this with { Drawn = drawn };

    /// <summary>Takes note of a transaction that was begun after the last read.</summary>
    /// <param name="transaction">Its number.</param>
    public Horizon Begun(ulong transaction) => IsAwaiting ? this : this with { Awaited = (Drawn, transaction) };
}
