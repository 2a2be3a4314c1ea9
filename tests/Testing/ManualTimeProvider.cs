namespace Testing;

/// <summary>A clock that moves only when told to; timers fire on the thread that advances it.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Every wait asked for, in order: what a test asserts instead of measuring time.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Moves the clock and fires what is due on the way. What waited for it goes on before this returns, as long as it needs nothing but the
    /// clock: the test's synchronization context, which would send continuations elsewhere, is set aside meanwhile.
    /// </summary>
    public void Advance(TimeSpan by)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            MoveTo(GetUtcNow() + by);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>Moves the clock as on a machine that was suspended: what was due meanwhile fires afterwards, all at one time.</summary>
    public void Suspend(TimeSpan duration)
    {
        lock (_gate)
        {
            _now += duration;
        }

        Advance(TimeSpan.Zero);
    }

    /// <summary>Moves from one timer to the next until the task has completed; fails when no timer is left that could complete it.</summary>
    public void RunUntilCompleted(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        while (!task.IsCompleted)
        {
            if (UntilNextTimer() is { } next)
            {
                Advance(next);
            }
            else if (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(10)))
            {
                // A cancelled Task.Delay goes on by the thread pool; anything else is no matter of the clock.
                throw new InvalidOperationException("The task waits for something else than the clock.");
            }
        }
    }

    /// <summary>How far away the next timer is; null when there is none.</summary>
    public TimeSpan? UntilNextTimer()
    {
        lock (_gate)
        {
            return _timers.Count == 0 ? null : _timers.Min(t => t.Due) - _now;
        }
    }

    private void MoveTo(DateTimeOffset target)
    {
        while (true)
        {
            ManualTimer? next;
            lock (_gate)
            {
                next = _timers.Where(t => t.Due <= target).MinBy(t => t.Due);
                if (next is null)
                {
                    _now = target;
                    return;
                }

                _now = next.Due > _now ? next.Due : _now;
                _timers.Remove(next);
            }

            next.Fire();
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                Due = clock._now + dueTime;
                clock._timers.Add(this);
                clock.Waits.Add(dueTime);
            }

            return true;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
