using Microsoft.Extensions.Logging;

namespace Integration.Delivery.Postgres;

/// <summary>An open queue: what writes and reads it, and what goes on in the background until it is closed.</summary>
internal sealed class OpenQueue<TItem> : IAsyncDisposable
    where TItem : class
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Action<int> _laneChanged;
    private readonly PostgresDiagnostics _diagnostics;
    private readonly Task _background;

    public OpenQueue(QueueDatabase database, QueueRow queue, LaneKeeper keeper, Action<int> laneChanged, TimeProvider time, ILogger logger)
    {
        Queue = queue;
        Keeper = keeper;
        Reader = new QueueReader(database, queue);
        Writer = new LaneWriter(database, queue, keeper.Member);
        Readers = new LaneReader<TItem>?[queue.Lanes];
        _laneChanged = laneChanged;
        _diagnostics = new PostgresDiagnostics($"{database.Options.Schema}/{database.Options.QueueName}");
        Appender = new Appender(database, queue, keeper.IsHeld, _diagnostics);
        _background = Task.WhenAll(
            Task.Run(() => keeper.RunAsync(_closing.Token)),
            Task.Run(() => LookAsync(database.Options.PollInterval, time)),
            database.Options.UseNotifications ? Task.Run(() => new Listener(database, queue, Noticed, time, logger).RunAsync(_closing.Token)) : Task.CompletedTask);
    }

    public QueueRow Queue { get; }

    public LaneKeeper Keeper { get; }

    public QueueReader Reader { get; }

    public LaneWriter Writer { get; }

    public Appender Appender { get; }

    /// <summary>For each lane, who read it last.</summary>
    public LaneReader<TItem>?[] Readers { get; }

    public async ValueTask DisposeAsync()
    {
        await Appender.DisposeAsync().ConfigureAwait(false);
        await _closing.CancelAsync().ConfigureAwait(false);
        await _background.ConfigureAwait(false);
        await Keeper.LeaveAsync().ConfigureAwait(false);
        Keeper.Dispose();
        _diagnostics.Dispose();
        _closing.Dispose();
    }

    private void Noticed(int? lane)
    {
        if (lane is { } number)
        {
            if (Keeper.IsHeld(number))
            {
                _laneChanged(number);
            }

            return;
        }

        Keeper.Hurry();
        WakeAll();
    }

    /// <summary>What nobody told of is found by looking.</summary>
    private async Task LookAsync(TimeSpan interval, TimeProvider time)
    {
        using PeriodicTimer timer = new(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token).ConfigureAwait(false))
            {
                WakeAll();
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private void WakeAll()
    {
        foreach (int lane in Keeper.Held)
        {
            _laneChanged(lane);
        }
    }
}
