namespace Benchmarks;

/// <summary>Tells the same moment until the next night is asked for, so that runs are alike; timers run as ever.</summary>
internal sealed class NightClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void NextNight() => _now += TimeSpan.FromDays(1);
}
