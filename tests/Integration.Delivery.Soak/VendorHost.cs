using Integration.Sandbox;

namespace Integration.Delivery.Soak;

/// <summary>The sandbox, with the vendor's side of the books.</summary>
internal static class VendorHost
{
    /// <summary>The operation all of it goes through.</summary>
    public const string TrackRoute = "users/track";

    public static Task<SandboxServer> StartAsync(VendorBooks books) => SandboxServer.StartAsync(options =>
    {
        options.HistoryCapacity = 100;
        options.Braze.Tracked = books.Add;

        // The faults of the run are those it chooses itself.
        options.Braze.RateLimits.Limit(int.MaxValue, TimeSpan.FromHours(1), HttpMethod.Post, TrackRoute);
    });
}
