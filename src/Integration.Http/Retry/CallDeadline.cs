namespace Integration.Http;

/// <summary>A cancellation that comes when a time is over or another one comes, whichever is first.</summary>
internal sealed class CallDeadline : IDisposable
{
    // Nearly every call ends before its time: its source, with the timer in it, serves the next one. TryReset refuses a source that has been cancelled, and one whose
    // timer is not the system clock's.
    [ThreadStatic]
    private static CallDeadline? _spare;

    private readonly CancellationTokenSource _source;
    private CancellationTokenRegistration _outer;

    private CallDeadline(CancellationTokenSource source) => _source = source;

    public CancellationToken Token => _source.Token;

    public static CallDeadline Start(TimeSpan limit, TimeProvider time, CancellationToken outer)
    {
        CallDeadline? deadline = time == TimeProvider.System ? _spare : null;
        if (deadline is null)
        {
            deadline = new CallDeadline(new CancellationTokenSource(limit, time));
        }
        else
        {
            _spare = null;
            deadline._source.CancelAfter(limit);
        }

        deadline._outer = outer.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline._source);
        return deadline;
    }

    public void Dispose()
    {
        _outer.Dispose();
        _outer = default;
        if (_spare is null && _source.TryReset())
        {
            _spare = this;
        }
        else
        {
            _source.Dispose();
        }
    }
}
