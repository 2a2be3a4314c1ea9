using System.Net;
using BenchmarkDotNet.Attributes;
using Braze.Client;
using Integration.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>
/// A million updates of 5 attributes through the queue in memory, until the last of them is answered, against a bare loop over the client with requests of 75 that
/// were made beforehand. The handler answers at once, so that the queue's own work is all there is.
/// </summary>
[MemoryDiagnoser]
[WholeRun]
public class TrackQueueBenchmarks
{
    private const int PerRequest = 75;

    private readonly int _updates = Scale.Of(1_000_000) / PerRequest * PerRequest;
    private readonly AnsweringHandler _handler = new(HttpStatusCode.Created, """{"message":"success"}"""u8.ToArray());
    private ServiceProvider _provider = null!;
    private IBrazeUsers _braze = null!;
    private ITrackQueue _queue = null!;
    private UserAttributes[] _items = null!;
    private TrackRequest[] _requests = null!;

    [GlobalSetup]
    public void Setup()
    {
        _provider = Services.WithBraze(_handler, braze => braze.AddTrackQueue());
        _braze = _provider.GetRequiredService<IBrazeUsers>();
        _queue = _provider.GetRequiredService<ITrackQueue>();

        // More users than are looked at for one batch: nothing is merged.
        _items = [.. Enumerable.Range(0, 1000 * PerRequest).Select(Update)];
        _requests = [.. _items.Chunk(PerRequest).Select(Request)];
    }

    [GlobalCleanup]
    public void Cleanup() => _provider.Dispose();

    /// <summary>One update after the other into the queue.</summary>
    [Benchmark]
    [Against(nameof(BareLoop), "TrackQueue vs bare loop", Time = 1 / 0.7, Accepted = 17)]
    public async Task<long> Queue()
    {
        for (int i = 0; i < _updates; i++)
        {
            await _queue.EnqueueAsync(_items[i % _items.Length]);
        }

        FlushResult result = await _queue.FlushAsync();
        return result.Remaining == 0 ? result.Delivered : throw new InvalidOperationException(result.ToString());
    }

    /// <summary>One request after the other.</summary>
    [Benchmark]
    public async Task BareLoop()
    {
        for (int i = 0; i < _updates / PerRequest; i++)
        {
            await _braze.TrackAsync(_requests[i % _requests.Length]);
        }
    }

    private static UserAttributes Update(int number) => new(BrazeUser.External($"user-{number:000000}"))
    {
        FirstName = "Ann",
        ["tier"] = "gold",
        ["visits"] = number,
        ["basket"] = 18.5m + number,
        ["vip"] = number % 2 == 0,
    };

    private static TrackRequest Request(UserAttributes[] users)
    {
        TrackRequest request = new();
        request.Attributes.AddRange(users);
        return request;
    }
}
