using System.Globalization;
using System.Net;
using System.Text;
using Braze.Client;
using Braze.Client.Csv;
using Integration.Delivery;
using Microsoft.Extensions.DependencyInjection;
using SessionM.Client;

namespace Benchmarks;

/// <summary>Runs through ten times as much, and looks whether more memory is in use on the way.</summary>
internal static class GrowthRuns
{
    private const int Samples = 20;

    // Full queues, buffers and pools differ a little from run to run.
    private const double Goal = 1.5;

    // The same run takes a megabyte more or less: below this nothing can be seen to grow.
    private const long Visible = 2 * 1024 * 1024;
    private const double Megabyte = 1024 * 1024;

    /// <returns>How many runs took more than their goal.</returns>
    public static async Task<int> PrintAsync()
    {
        int missed = 0;
        missed += await PrintAsync("TrackQueue, updates", 1_000_000, 10_000_000, QueueAsync);
        missed += await PrintAsync("wallet, offers", 10_000, 100_000, WalletAsync);
        missed += await PrintAsync("CSV export, rows", 50_000, 500_000, ExportAsync);
        return missed;
    }

    private static async Task<int> PrintAsync(string name, int few, int many, Func<int, LiveHeap, Task> run)
    {
        (few, many) = (Scale.Of(few), Scale.Of(many));
        LiveHeap less = new();
        await run(few, less);
        LiveHeap more = new();
        await run(many, more);
        double ratio = more.Peak / (double)Math.Max(less.Peak, Visible);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {few} and {many} peak-MB={less.Peak / Megabyte:0.0} and {more.Peak / Megabyte:0.0} memory-ratio={ratio:0.00} (goal {Goal:0.0}) {Comparisons.Verdict(ratio <= Goal)}"));
        return ratio <= Goal ? 0 : 1;
    }

    private static async Task QueueAsync(int updates, LiveHeap heap)
    {
        AnsweringHandler handler = new(HttpStatusCode.Created, """{"message":"success"}"""u8.ToArray());
        await using ServiceProvider provider = Services.WithBraze(handler, braze => braze.AddTrackQueue());
        ITrackQueue queue = provider.GetRequiredService<ITrackQueue>();
        for (int i = 0; i < updates; i++)
        {
            await queue.EnqueueAsync(new UserAttributes(BrazeUser.External($"user-{i:00000000}")) { FirstName = "Ann", ["tier"] = "gold", ["visits"] = i, ["vip"] = true });
            SampleAt(i, updates, heap);
        }

        FlushResult result = await queue.FlushAsync();
        if (result.Remaining > 0)
        {
            throw new InvalidOperationException(result.ToString());
        }
    }

    private static async Task WalletAsync(int offers, LiveHeap heap)
    {
        await using ServiceProvider provider = Services.WithSessionM(new WalletHandler(offers));
        int seen = 0;
        await foreach (UserOffer _ in provider.GetRequiredService<ISessionMOffers>().GetUserOffersAsync("u-1"))
        {
            SampleAt(seen++, offers, heap);
        }

        if (seen != offers)
        {
            throw new InvalidOperationException($"{seen} of {offers} offers came.");
        }
    }

    private static async Task ExportAsync(int rows, LiveHeap heap)
    {
        string file = Path.GetTempFileName();
        try
        {
            await using (StreamWriter csv = new(file, append: false, Encoding.UTF8))
            {
                await csv.WriteAsync("user_id,email,session_count,note\n");
                for (int i = 0; i < rows; i++)
                {
                    await csv.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"user-{i},user{i}@mail.example.test,{i % 97},likes tea\n"));
                }
            }

            int seen = 0;
            await using FileStream export = File.OpenRead(file);
            await foreach (ExportedCsvUser _ in SegmentCsv.ReadAsync(export))
            {
                SampleAt(seen++, rows, heap);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void SampleAt(int position, int of, LiveHeap heap)
    {
        if (position % Math.Max(1, of / Samples) == 0)
        {
            heap.Sample();
        }
    }
}
