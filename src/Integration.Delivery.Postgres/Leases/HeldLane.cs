namespace Integration.Delivery.Postgres;

/// <summary>A lane this process has taken, under one number. It is not taken twice under the same: what was read under one is ended under it or not at all.</summary>
internal sealed class HeldLane : IDisposable
{
    private readonly CancellationTokenSource _lost;

    /// <param name="number">The lane.</param>
    /// <param name="fence">Under which number it was taken.</param>
    /// <param name="remaining">How long it is certainly this process's.</param>
    /// <param name="time">The clock.</param>
    public HeldLane(int number, long fence, TimeSpan remaining, TimeProvider time)
    {
        Number = number;
        Fence = fence;
        _lost = new CancellationTokenSource(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, time);
        Ownership = _lost.Token;
    }

    public int Number { get; }

    public long Fence { get; }

    /// <summary>Cancelled by the local clock before another process can take the lane, or when one has.</summary>
    public CancellationToken Ownership { get; }

    public bool IsLost => Ownership.IsCancellationRequested;

    /// <summary>Whether it goes to another process as soon as nothing of it is on its way.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>The lease was renewed. Once lost, it stays lost, since what was on its way has been told to stop.</summary>
    public void Keep(TimeSpan remaining) => _lost.CancelAfter(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero);

    public void Lose() => _lost.Cancel();

    public void Dispose()
    {
        _lost.Cancel();
        _lost.Dispose();
    }
}
