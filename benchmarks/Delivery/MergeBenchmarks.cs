using System.Net;
using BenchmarkDotNet.Attributes;
using Braze.Client;
using Integration.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>
/// Merging: 200,000 updates of two attributes, 20 in a row of each of 10,000 users, which leave as a twentieth of the objects; against as many of as many users,
/// where there is nothing to merge.
/// </summary>
[MemoryDiagnoser]
[WholeRun]
public class MergeBenchmarks
{
    private const int PerUser = 20;

    private readonly int _updates = Scale.Of(200_000);
    private readonly AnsweringHandler _handler = new(HttpStatusCode.Created, """{"message":"success"}"""u8.ToArray());
    private ServiceProvider _provider = null!;
    private ITrackQueue _queue = null!;

    [GlobalSetup]
    public void Setup()
    {
        _provider = Services.WithBraze(_handler, braze => braze.AddTrackQueue());
        _queue = _provider.GetRequiredService<ITrackQueue>();
    }

    [GlobalCleanup]
    public void Cleanup() => _provider.Dispose();

    /// <summary>20 updates of each user.</summary>
    [Benchmark]
    [Against(nameof(NothingToMerge), "merging 20 updates a user vs none", Accepted = 3.3)]
    public Task<long> Merging() => RunAsync(i => i / PerUser);

    /// <summary>One update of each user.</summary>
    [Benchmark]
    public Task<long> NothingToMerge() => RunAsync(i => i);

    private async Task<long> RunAsync(Func<int, int> userOf)
    {
        for (int i = 0; i < _updates; i++)
        {
            await _queue.EnqueueAsync(new UserAttributes(BrazeUser.External($"user-{userOf(i):000000}")) { ["visits"] = i, ["tier"] = "gold" });
        }

        FlushResult result = await _queue.FlushAsync();
        return result.Remaining == 0 ? result.Delivered : throw new InvalidOperationException(result.ToString());
    }
}
