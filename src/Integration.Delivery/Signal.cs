namespace Integration.Delivery;

/// <summary>Wakes one waiter; a signal given while nobody waits is kept, once.</summary>
internal sealed class Signal(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _set = new(0, 1);
    private int _isSet;

    public void Set()
    {
        if (Interlocked.Exchange(ref _isSet, 1) != 0)
        {
            return;
        }

        try
        {
            _set.Release();
        }
        catch (ObjectDisposedException)
        {
            // The queue has ended, and nobody waits any more. Whoever gives the signal has been let in before, and must not hear that it was not.
        }
    }

    /// <summary>Waits for the signal, or for a time to pass. Without a time there is no timer.</summary>
    public async Task WaitAsync(TimeSpan? atMost, CancellationToken cancellationToken)
    {
        if (atMost is not { } limit)
        {
            await _set.WaitAsync(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _isSet, 0);
            return;
        }

        using CancellationTokenSource timer = new(limit, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await _set.WaitAsync(either.Token).ConfigureAwait(false);
            Volatile.Write(ref _isSet, 0);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time has passed.
        }
    }

    public void Dispose() => _set.Dispose();
}
