using System.Diagnostics;

namespace Integration.Delivery.Soak;

/// <summary>Says every few seconds how far it is.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Timer _timer;

    public Progress(Func<string> describe) =>
        _timer = new Timer(_ => Console.Error.WriteLine(FormattableString.Invariant($"{Stopwatch.GetElapsedTime(_start).TotalSeconds,4:F0} s: {describe()}")), null, Pause, Pause);

    public void Dispose() => _timer.Dispose();
}
