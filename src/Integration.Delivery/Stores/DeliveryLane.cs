namespace Integration.Delivery;

/// <summary>Spreads keys over lanes. Each lane has one batch on its way at a time, which is what keeps a key's items in order.</summary>
public static class DeliveryLane
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The lane of a key: the same in every process and version (FNV-1a over the UTF-16 code units).</summary>
    /// <param name="key">The key.</param>
    /// <param name="lanes">How many lanes there are; at least 1.</param>
    public static int Of(string key, int lanes)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfLessThan(lanes, 1);
        uint hash = Offset;
        foreach (char c in key)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return (int)(hash % (uint)lanes);
    }
}
