using System.Net;
using Integration.Sandbox;

namespace Integration.Delivery.Soak;

/// <summary>Lets some of the vendor's calls go wrong, in every way in turn, in an order the seed decides.</summary>
internal sealed class FaultStorm(BrazeSandbox vendor, int seed)
{
    private const int CallsPerFault = 4;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TooSlow = SoakRun.AttemptTimeout * 1.3;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Random _random = new(seed);

    /// <summary>How many calls have met a fault.</summary>
    public long Count { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        Queue<Fault> next = new();
        long calls = 0;
        while (!stop.IsCancellationRequested)
        {
            for (; calls + CallsPerFault <= vendor.Calls.Total; calls += CallsPerFault)
            {
                if (next.Count == 0)
                {
                    Fault[] faults = [.. All()];
                    _random.Shuffle(faults);
                    next = new Queue<Fault>(faults);
                }

                vendor.Fail(HttpMethod.Post, VendorHost.TrackRoute, next.Dequeue());
                Count++;
            }

            await Task.Delay(Glance, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        vendor.ClearFaults();
    }

    private static IEnumerable<Fault> All() =>
    [
        Fault.ResetBeforeProcessing,
        Fault.ResetBeforeProcessing.DelayedBy(TooSlow),
        Fault.ResetAfterProcessing,
        .. Enum.GetValues<RateLimitHeaders>().Select(headers => Fault.TooManyRequests(Second, headers)),
        .. Enum.GetValues<RateLimitHeaders>().Select(headers => Fault.TooManyRequests(TimeSpan.Zero, headers)),
        Fault.Status(HttpStatusCode.InternalServerError),
        Fault.Status(HttpStatusCode.BadGateway),
        Fault.Status(HttpStatusCode.ServiceUnavailable),
        Fault.Status(HttpStatusCode.ServiceUnavailable).AfterProcessing(),
        Fault.Status(HttpStatusCode.GatewayTimeout).AfterProcessing(),
        Fault.Status(HttpStatusCode.Unauthorized),
        Fault.Status(HttpStatusCode.RequestEntityTooLarge),
        Fault.Status(HttpStatusCode.BadRequest, """{"message":"Something in it is wrong."}"""),
        Fault.Html(HttpStatusCode.OK),
        Fault.Html(HttpStatusCode.ServiceUnavailable),
        Fault.Latency(Slow),
        Fault.Latency(TooSlow),
        Fault.SlowBody(Slow),
        Fault.SlowBody(TooSlow),
        Fault.TruncatedBody,
        Fault.BrokenOffBody,
        Fault.EmptyBody,
    ];
}
