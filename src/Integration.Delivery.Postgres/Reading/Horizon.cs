namespace Integration.Delivery.Postgres;

/// <summary>
/// Up to which number nothing new can appear. Numbers are drawn before their transactions commit, so a lower one may appear after a higher one was read. But who draws
/// one has a transaction number already, and those are given in order: once every transaction has ended that came before one which began after a number was drawn,
/// what is not there of that number never comes. A lane need not be read from before its first entry then, which matters when millions of entries that have
/// ended still lie there.
/// </summary>
internal sealed class Horizon
{
    private long _drawn;
    private (long Drawn, ulong Before)? _awaited;

    /// <summary>The highest number of which it is known.</summary>
    public long Settled { get; private set; }

    /// <summary>Takes note of what a read saw.</summary>
    /// <param name="drawn">The last number drawn.</param>
    /// <param name="oldest">The oldest transaction that was under way (<c>pg_snapshot_xmin</c>).</param>
    public void See(long drawn, ulong oldest)
    {
        _drawn = drawn;
        if (_awaited is { } awaited && oldest >= awaited.Before)
        {
            Settled = Math.Max(Settled, awaited.Drawn);
            _awaited = null;
        }
    }

    /// <summary>Takes note of a transaction that was begun after the last read.</summary>
    /// <param name="transaction">Its number.</param>
    public void Begun(ulong transaction) => _awaited ??= (_drawn, transaction);
}
