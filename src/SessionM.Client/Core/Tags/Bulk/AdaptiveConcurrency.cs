namespace SessionM.Client;

/// <summary>
/// How many calls may be under way: half as many after a rate limit, one more after a while of successes. The vendor documents no limit, so it is found
/// by trying. The while is counted in calls rather than in time: ten rounds of the calls under way.
/// </summary>
internal sealed class AdaptiveConcurrency : IDisposable
{
    private const int RoundsPerStep = 10;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _permits;
    private readonly int _most;
    private int _limit;
    private int _surplus;
    private int _successes;
    private int _era;
    private int _running;

    public AdaptiveConcurrency(int most)
    {
        _permits = new SemaphoreSlim(most);
        _most = most;
        _limit = most;
    }

    public int Limit => Volatile.Read(ref _limit);

    public int Running => Volatile.Read(ref _running);

    /// <summary>Waits for a place.</summary>
    /// <returns>The era the call belongs to: those of one era that are refused together count as one refusal.</returns>
    public async ValueTask<int> EnterAsync(CancellationToken cancellationToken)
    {
        await _permits.WaitAsync(cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref _running);
        return Volatile.Read(ref _era);
    }

    public void Leave()
    {
        Interlocked.Decrement(ref _running);
        lock (_gate)
        {
            Give();
        }
    }

    public void Succeeded()
    {
        lock (_gate)
        {
            if (_limit < _most && ++_successes >= _limit * RoundsPerStep)
            {
                _successes = 0;
                _limit++;
                Give();
            }
        }
    }

    public void Refused(int era)
    {
        lock (_gate)
        {
            _successes = 0;
            if (era != _era)
            {
                return;
            }

            _era++;
            int fewer = _limit / 2;
            _limit -= fewer;
            _surplus += fewer;
            while (_surplus > 0 && _permits.Wait(0))
            {
                _surplus--;
            }
        }
    }

    public void Dispose() => _permits.Dispose();

    // Places that are taken away while in use go when their call ends.
    private void Give()
    {
        if (_surplus > 0)
        {
            _surplus--;
        }
        else
        {
            _permits.Release();
        }
    }
}
