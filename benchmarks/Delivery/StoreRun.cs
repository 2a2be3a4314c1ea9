using System.Buffers;
using Integration.Delivery;

namespace Benchmarks;

/// <summary>Callers that put one entry after the other into a store, each waiting for its own.</summary>
internal static class StoreRun
{
    /// <summary>How many entries a run has.</summary>
    public static int Rows(int callers) => Scale.Of(callers * 400);

    public static async Task AppendAsync(IDeliveryStore<byte[]> store, int callers)
    {
        int each = Rows(callers) / callers;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            string key = KeyOf(caller);
            int lane = DeliveryLane.Of(key, store.LaneCount);
            for (int i = 0; i < each; i++)
            {
                await store.AppendAsync(new DeliveryEntry<byte[]>(Payload, key, lane, Payload.Length, DeliveryPriority.Live, DateTimeOffset.UtcNow));
            }
        })));
    }

    public static string KeyOf(int caller) => $"user-{caller:000000}";

    /// <summary>An object of <c>users/track</c> with five attributes.</summary>
    public static byte[] Payload { get; } = """a{"external_id":"user-000001","first_name":"Ann","tier":"gold","visits":12,"basket":30.5,"vip":true}"""u8.ToArray();

    /// <summary>Bytes are stored as they are.</summary>
    public sealed class Codec : IDeliveryCodec<byte[]>
    {
        public void Write(byte[] item, IBufferWriter<byte> output) => output.Write(item);

        public byte[] Read(ReadOnlyMemory<byte> stored) => stored.ToArray();
    }
}
