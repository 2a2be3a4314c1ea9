namespace SessionM.Client;

/// <summary>
/// Whether SessionM would still recognise what was sent under an id. Counted from when the item came into the queue, which is what a restart knows: the first
/// time it was sent is not before that.
/// </summary>
internal sealed class RepeatWindow(Func<SessionMOptions> options, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public bool IsOpen(DateTimeOffset since)
    {
        // The last attempt of a call must arrive within the life of the id. A time in the future was written by a clock that is wrong by an unknown measure.
        TimeSpan age = time.GetUtcNow() - since;
        return age >= -BulkTagRun.ClockTolerance && age <= MessageId.Lifetime - options().Retry.TotalTimeout - BulkTagRun.ClockTolerance;
    }
}
