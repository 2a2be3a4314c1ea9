using System.Net;
using Integration.Http;

namespace Braze.Client.Tests;

/// <summary>An operation's golden answer, as the client reads it.</summary>
internal static class GoldenAnswer
{
    public static async Task<TAnswer> ReadAsync<TAnswer>(Operation operation, Func<BrazeClient, Task<TAnswer>> call, HttpStatusCode status = HttpStatusCode.OK)
    {
        using BrazeHost host = BrazeHost.Answering(status, Wire.Golden($"{operation.Name}.response.json"));
        return await call(host.Client);
    }

    /// <summary>The moments of a daily series' two golden points.</summary>
    public static DateTimeOffset Day(int day) => new(2026, 2, day, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The moments of an hourly series' two golden points.</summary>
    public static DateTimeOffset Hour(int hour) => new(2026, 2, 1, hour, 0, 0, TimeSpan.Zero);
}
