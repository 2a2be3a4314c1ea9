using Integration.Delivery;
using Integration.Delivery.Sqlite;

namespace SqliteCrash;

internal static class Deliveries
{
    private const int Users = 8;

    public static async Task RunAsync(string file, string log, long first)
    {
        await using DeliveryQueue<Numbered> queue = Queue(file, log);
        await Parallel.ForEachAsync(Enumerable.Range(0, Users), new ParallelOptions { MaxDegreeOfParallelism = Users }, async (user, token) =>
        {
            for (long number = first; ; number++)
            {
                Numbered item = new($"u{user}", number);
                await queue.EnqueueAsync(item, cancellationToken: token);
                await Console.Out.WriteLineAsync(item.ToString());
            }
        });
    }

    private static DeliveryQueue<Numbered> Queue(string file, string log) => new(
        new LogTarget(log),
        new DeliveryOptions { MaxBatchItems = 10, MaxBatchAge = TimeSpan.Zero },
        new SqliteDeliveryStore<Numbered>($"Data Source={file}", new NumberedCodec()));
}
