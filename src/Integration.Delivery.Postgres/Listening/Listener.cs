using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>Holds the one connection that listens, and opens another when it is lost. What is told meanwhile is missed; looking from time to time makes up for it.</summary>
internal sealed class Listener(QueueDatabase database, QueueRow queue, Action<int?> noticed, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>A connection that was cut without a word is noticed by asking.</summary>
    private const int SilenceMilliseconds = 30_000;

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await database.RunAsync(connection => ListenAsync(connection, stop), stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                PostgresLog.ListeningFailed(logger, database.Options.QueueName, e is DeliveryStoreException ? e.Message : e.GetType().Name);
            }

            await PauseAsync(stop).ConfigureAwait(false);
        }
    }

    private async Task<bool> ListenAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        connection.Notification += (_, notification) =>
        {
            if (Notice.TryRead(notification.Payload, queue, out int? lane))
            {
                noticed(lane);
            }
        };
        await connection.ExecuteAsync($"LISTEN {Tables.Quote(database.Tables.Name)}", stop).ConfigureAwait(false);

        // Something may have come before it listened.
        noticed(null);
        while (true)
        {
            if (!await connection.WaitAsync(SilenceMilliseconds, stop).ConfigureAwait(false))
            {
                await connection.ExecuteAsync("SELECT 1", stop).ConfigureAwait(false);
            }
        }
    }

    private async Task PauseAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Pause, time, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }
}
