namespace Braze.Client;

/// <summary>
/// When something remembered no longer counts: by chance within the last quarter of the time to live, so that a base sent in one night is not sent again in one
/// night. What was sent of a user in one second ends together, in one object, and each renewal draws anew, so that two who met once part again.
/// </summary>
internal static class DeltaExpiry
{
    public static bool IsCurrent(DeltaEntry entry, DateTimeOffset now, TimeSpan timeToLive) =>
        now - entry.SentAt is var age && age >= TimeSpan.Zero && age < timeToLive - (timeToLive / 4 * Drawn(entry));

    // A multiplicative hash of user and second, from 0 up to 1: the same in each process that shares the memory.
    private static double Drawn(DeltaEntry entry)
    {
        ulong mixed = ((ulong)entry.Key.User ^ (ulong)entry.SentAt.ToUnixTimeSeconds()) * 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 32)) * 0x9E37_79B9_7F4A_7C15;
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }
}
