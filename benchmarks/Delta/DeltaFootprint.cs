using System.Diagnostics;
using Braze.Client;

namespace Benchmarks;

/// <summary>What the filter's memory takes, and how long an attribute of all users takes to forget.</summary>
internal static class DeltaFootprint
{
    public static async Task PrintAsync(int users, int attributes)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        DeltaMemory memory = new(users);
        byte[] random = new byte[16];
        Random source = new(1);
        for (int user = 0; user < users; user++)
        {
            source.NextBytes(random);
            UInt128 hash = BitConverter.ToUInt128(random);
            await memory.RememberAsync([.. Enumerable.Range(0, attributes).Select(i => new DeltaEntry(new DeltaKey(hash, (ulong)i), (ulong)user, DateTimeOffset.UnixEpoch))]);
        }

        long bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / memory.Users;
        int remembered = memory.Users;
        long start = Stopwatch.GetTimestamp();
        await memory.ForgetAttributeAsync(0);
        TimeSpan forgotten = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"{users:N0} users x {attributes} attributes: {remembered:N0} remembered, {bytes:N0} bytes a user; an attribute of all forgotten in {forgotten.TotalMilliseconds:N0} ms");
    }
}
